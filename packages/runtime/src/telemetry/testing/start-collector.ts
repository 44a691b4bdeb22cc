import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A span as a collector gets it. */
export interface CollectedSpan {
	readonly traceId: string;
	readonly spanId: string;
	/** Empty or absent for the first of a trace. */
	readonly parentSpanId?: string;
	readonly name: string;
	readonly attributes: Readonly<Record<string, unknown>>;
}

/** Takes traces by OTLP over HTTP, as a collector of OpenTelemetry does. */
export interface Collector {
	readonly endpoint: string;
	readonly spans: readonly CollectedSpan[];
	/** Everything that was sent, as it came. */
	received(): string;
	close(): Promise<void>;
}

interface Batch {
	readonly resourceSpans: readonly {
		readonly scopeSpans: readonly {
			readonly spans: readonly (Omit<CollectedSpan, "attributes"> & {
				readonly attributes?: readonly {
					readonly key: string;
					readonly value: Readonly<Record<string, unknown>>;
				}[];
			})[];
		}[];
	}[];
}

/** Listens on a free port of the loopback. */
export async function startCollector(): Promise<Collector> {
	const spans: CollectedSpan[] = [];
	let text = "";
	const server = createServer((request, response) => {
		let body = "";
		request.setEncoding("utf8");
		request.on("data", (chunk: string) => {
			body += chunk;
		});
		request.once("end", () => {
			text += body;
			for (const { scopeSpans } of (JSON.parse(body) as Batch).resourceSpans)
				for (const scope of scopeSpans)
					for (const { attributes = [], ...span } of scope.spans)
						spans.push({
							...span,
							attributes: Object.fromEntries(
								attributes.map(({ key, value }) => [
									key,
									Object.values(value)[0],
								]),
							),
						});
			response.writeHead(200, { "content-type": "application/json" });
			response.end("{}");
		});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	return {
		endpoint: `http://127.0.0.1:${port}`,
		spans,
		received: () => text,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}
