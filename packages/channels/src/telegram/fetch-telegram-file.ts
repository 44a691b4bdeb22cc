import type { Api } from "grammy";
import type { MessengerChannel } from "../port/messenger.js";
import { readBounded } from "../sending/read-bounded.js";
import { toPartOutcome } from "./to-part-outcome.js";

/** Fetches a file by its id; Telegram gives out at most 20 MB (core.telegram.org/bots/api#getfile). */
export async function fetchTelegramFile(
	{
		api,
		apiRoot,
		token,
	}: { readonly api: Api; readonly apiRoot: string; readonly token: string },
	ref: string,
	maxBytes: number,
): ReturnType<NonNullable<MessengerChannel["fetchFile"]>> {
	try {
		const { file_path: path } = await api.getFile(ref);
		if (path === undefined || path.includes(".."))
			return { kind: "gone", reason: "no path" };
		return await readBounded(
			await fetch(`${apiRoot}/file/bot${token}/${path}`, {
				redirect: "error",
				signal: AbortSignal.timeout(30_000),
			}),
			maxBytes,
		);
	} catch (error) {
		const outcome = toPartOutcome(error);
		return outcome.kind === "rejected"
			? { kind: "gone", reason: outcome.reason }
			: {
					kind: "retry",
					afterMs: outcome.kind === "retry" ? outcome.afterMs : 5000,
				};
	}
}
