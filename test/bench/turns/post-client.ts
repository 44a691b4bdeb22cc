import http from "node:http";

/** Posts JSON over connections that stay open. */
export interface PostClient {
	/** The answer's JSON; rejects for any status but 2xx. */
	post(
		path: string,
		body: unknown,
		headers?: Readonly<Record<string, string>>,
	): Promise<unknown>;
	close(): void;
}

/** A client of one server on the loopback with `connections` at most. */
export function createPostClient(
	origin: string,
	connections: number,
): PostClient {
	const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
	const { hostname, port } = new URL(origin);
	return {
		post: (path, body, headers = {}) =>
			new Promise((resolve, reject) => {
				const payload = JSON.stringify(body);
				const call = http.request(
					{
						agent,
						host: hostname,
						port,
						method: "POST",
						path,
						headers: {
							"content-type": "application/json",
							"content-length": Buffer.byteLength(payload),
							...headers,
						},
					},
					(response) => {
						let text = "";
						response.setEncoding("utf8");
						response.on("data", (chunk: string) => {
							text += chunk;
						});
						response.once("end", () => {
							const { statusCode = 500 } = response;
							if (statusCode < 300)
								resolve(text === "" ? null : JSON.parse(text));
							else reject(new Error(`${path} answered ${statusCode}: ${text}`));
						});
						response.once("error", reject);
					},
				);
				call.once("error", reject);
				call.end(payload);
			}),
		close: () => agent.destroy(),
	};
}
