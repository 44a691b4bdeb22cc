import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** What may go wrong with one call to a vendor. */
export type VendorFault =
	/** Too many calls: nothing is done. */
	| { readonly kind: "busy"; readonly retryAfterSeconds: number }
	/** Done, and then an error of the vendor's. */
	| { readonly kind: "breaks-after" }
	/** Done, and the connection is cut before the answer. */
	| { readonly kind: "drops-after" }
	/** Cut before anything is done; who calls cannot tell it from the one above. */
	| { readonly kind: "drops-before" };

/** A call to a vendor's API. */
export interface VendorCall {
	readonly method: string;
	readonly path: string;
	readonly query: URLSearchParams;
	readonly headers: IncomingMessage["headers"];
	readonly body: Buffer;
}

/** Its answer. */
export interface VendorAnswer {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	/** Sent as JSON, bytes as they are. */
	readonly body: unknown;
}

/** A vendor's API on this machine. */
export interface VendorServer {
	/** Without a slash at its end. */
	readonly url: string;
	/** The next calls that change something go wrong in this way, one each. */
	fault(...faults: readonly VendorFault[]): void;
	close(): Promise<void>;
}

/** Starts a server on a free port of this machine. */
export async function startVendorServer(vendor: {
	/** Whether a call sends something to a shopper: only those meet faults. */
	isSend(call: VendorCall): boolean;
	handle(call: VendorCall): VendorAnswer;
	busy(retryAfterSeconds: number): VendorAnswer;
	broken(): VendorAnswer;
}): Promise<VendorServer> {
	const faults: VendorFault[] = [];
	const server = createServer(async (request, response) => {
		const call = await toCall(request);
		const fault = vendor.isSend(call) ? faults.shift() : undefined;
		if (fault?.kind === "drops-before") return request.socket.destroy();
		const answer =
			fault?.kind === "busy"
				? vendor.busy(fault.retryAfterSeconds)
				: vendor.handle(call);
		if (fault?.kind === "drops-after") return request.socket.destroy();
		const { status, headers, body } =
			fault?.kind === "breaks-after" ? vendor.broken() : answer;
		const isRaw = body instanceof Uint8Array;
		response.writeHead(status, {
			...(isRaw ? {} : { "content-type": "application/json" }),
			...headers,
		});
		response.end(isRaw ? body : JSON.stringify(body));
		return undefined;
	});
	await new Promise<void>((resolve) =>
		server.listen(0, "127.0.0.1", () => resolve()),
	);
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		fault: (...more) => void faults.push(...more),
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

/** The JSON of a call; an empty object for any other body. */
export function readJsonBody({ body }: VendorCall): unknown {
	try {
		return JSON.parse(body.toString("utf8")) as unknown;
	} catch {
		return {};
	}
}

async function toCall(request: IncomingMessage): Promise<VendorCall> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const url = new URL(request.url ?? "/", "http://localhost");
	return {
		method: request.method ?? "GET",
		path: url.pathname,
		query: url.searchParams,
		headers: request.headers,
		body: Buffer.concat(chunks),
	};
}
