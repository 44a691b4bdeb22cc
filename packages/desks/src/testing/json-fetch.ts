import type { DeskFetch } from "../http/create-desk-http.js";
import type { Faults } from "./faults.js";

/** A request as a simulator sees it. */
export interface VendorRequest {
	readonly method: string;
	readonly path: string;
	readonly query: URLSearchParams;
	readonly headers: Readonly<Record<string, string>>;
	/** The JSON of the body; undefined without one. */
	readonly body: unknown;
	readonly bytes: string;
}

/** What a simulator answers. */
export interface VendorAnswer {
	readonly status: number;
	readonly body?: unknown;
}

/** A desk's server in memory, reached by `fetch` alone: nothing leaves this machine. */
export function createJsonFetch(
	origin: string,
	faults: Faults,
	answer: (request: VendorRequest) => VendorAnswer,
): DeskFetch {
	return async (address, init) => {
		const url = new URL(address);
		if (url.origin !== origin) throw new TypeError(`no such host: ${url.host}`);
		const call = (): Response => {
			const { status, body } = answer({
				method: init.method,
				path: url.pathname,
				query: url.searchParams,
				headers: init.headers,
				body:
					init.body === undefined
						? undefined
						: (JSON.parse(init.body) as unknown),
				bytes: init.body ?? "",
			});
			return new Response(body === undefined ? null : JSON.stringify(body), {
				status,
			});
		};
		return faults.run(
			call,
			() => new Response("<html>Internal Server Error</html>", { status: 500 }),
			init.signal,
		);
	};
}
