import type { FetchedFile } from "../port/messenger.js";
import type { FailedPart } from "./send-parts.js";

/** What a call that failed means for a file: fetching changes nothing, so all but a refusal is tried again. */
export function toFetchOutcome(
	outcome: FailedPart,
): Exclude<FetchedFile, { kind: "file" }> {
	switch (outcome.kind) {
		case "rejected":
			return { kind: "gone", reason: outcome.reason };
		case "retry":
			return { kind: "retry", afterMs: outcome.afterMs };
		case "unknown":
			return { kind: "retry", afterMs: 5000 };
	}
}
