import http from "node:http";

/** What a load run measured. */
export interface LoadResult {
	readonly perSecond: number;
	readonly p50Ms: number;
	readonly p99Ms: number;
	readonly count: number;
}

/** Sends requests over a fixed number of kept-alive connections until `count` were answered. */
export async function runLoad(options: {
	readonly port: number;
	readonly connections: number;
	readonly count: number;
	readonly request: (
		n: number,
		connection: number,
	) => {
		readonly path: string;
		readonly headers?: Readonly<Record<string, string>>;
		readonly body: unknown;
	};
}): Promise<LoadResult> {
	const agent = new http.Agent({
		keepAlive: true,
		maxSockets: options.connections,
	});
	const times: number[] = [];
	let next = 0;
	const startedAt = performance.now();
	await Promise.all(
		Array.from({ length: options.connections }, async (_, connection) => {
			while (next < options.count) {
				const n = next;
				next += 1;
				const began = performance.now();
				await post(agent, options.port, options.request(n, connection));
				times.push(performance.now() - began);
			}
		}),
	);
	const seconds = (performance.now() - startedAt) / 1000;
	agent.destroy();
	times.sort((a, b) => a - b);
	const at = (share: number): number =>
		times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
	return {
		perSecond: times.length / seconds,
		p50Ms: at(0.5),
		p99Ms: at(0.99),
		count: times.length,
	};
}

function post(
	agent: http.Agent,
	port: number,
	request: {
		readonly path: string;
		readonly headers?: Readonly<Record<string, string>>;
		readonly body: unknown;
	},
): Promise<void> {
	const body = JSON.stringify(request.body);
	return new Promise((resolve, reject) => {
		const call = http.request(
			{
				agent,
				port,
				host: "127.0.0.1",
				method: "POST",
				path: request.path,
				headers: {
					"content-type": "application/json",
					"content-length": Buffer.byteLength(body),
					...request.headers,
				},
			},
			(response) => {
				response.resume();
				response.once("end", () =>
					(response.statusCode ?? 500) < 300
						? resolve()
						: reject(
								new Error(`HTTP ${response.statusCode} from ${request.path}`),
							),
				);
			},
		);
		call.once("error", reject);
		call.end(body);
	});
}
