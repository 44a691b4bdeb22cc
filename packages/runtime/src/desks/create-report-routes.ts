import type { DeskLine, DeskReceipt } from "@shopbell/desks";
import type { RouteGroup, RuntimeParts } from "../runtime-parts.js";
import {
	failure,
	type HttpReply,
	type HttpRequest,
} from "../server/http-exchange.js";

/** Largest report that is read: a message with its attachments of an e-mail desk. */
const maxMailBytes = 25 * 1024 * 1024;
/** Largest report of any other desk. */
const maxReportBytes = 1024 * 1024;

/**
 * `POST /desks/<kind>`, where a desk outside reports what its people do. Answers 200 once everything in
 * the report is on disk, so that a desk which repeats what fails loses nothing; 401 to
 * whoever has not proven to be the desk.
 */
export function createReportRoutes(
	parts: RuntimeParts,
	line: DeskLine,
): RouteGroup {
	const isMail = line.name === "email";
	const maxBytes = isMail ? maxMailBytes : maxReportBytes;

	async function handle(request: HttpRequest): Promise<HttpReply> {
		const { headers } = request;
		const receive = (body: Uint8Array): Promise<DeskReceipt> =>
			line.receive({ headers, body, at: parts.now() });
		if (isMail) {
			// Its proof is a header: nobody makes us read 25 MB without it.
			const proof = await receive(new Uint8Array());
			if (proof.kind === "refused") return answer(proof);
		}
		const body = await request.readBody(maxBytes);
		return body === "too-large"
			? failure(413, "body-too-large")
			: answer(await receive(body));
	}

	function answer(receipt: DeskReceipt): HttpReply {
		if (receipt.kind !== "taken")
			parts.log.warn({
				code: `desk.report-${receipt.kind}`,
				desk: line.name,
				...(receipt.kind === "refused" ? { why: receipt.why } : {}),
			});
		return toReply(receipt);
	}

	return {
		routes: [{ method: "post", path: `/desks/${line.name}`, handle }],
		sockets: [],
	};
}

function toReply(receipt: DeskReceipt): HttpReply {
	switch (receipt.kind) {
		case "taken":
			return { status: 200, body: { status: "taken" } };
		case "refused":
			return failure(401, receipt.why);
		case "invalid":
			return failure(400, "invalid-report");
	}
}
