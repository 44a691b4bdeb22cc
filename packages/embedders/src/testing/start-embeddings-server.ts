import {
	createServer,
	type IncomingMessage,
	type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";

const requestSchema = z.object({
	model: z.string(),
	input: z.array(z.string()).min(1),
	encoding_format: z.literal("float"),
	dimensions: z.number().int().optional(),
});

/** One request as it came in. */
export interface EmbeddingsRequest extends z.infer<typeof requestSchema> {
	readonly path: string;
	readonly headers: IncomingMessage["headers"];
}

/** What the server does instead of answering rightly. */
export type Misbehaviour = (
	response: ServerResponse,
	rightAnswer: string,
) => void;

/** An embeddings endpoint on this machine, with vectors made from the texts. */
export interface EmbeddingsServer {
	/** With the path of the API. */
	readonly url: string;
	readonly requests: readonly EmbeddingsRequest[];
	/** From now on; undefined for right answers. */
	misbehave(how: Misbehaviour | undefined): void;
	close(): Promise<void>;
}

/** Starts it on a free port. It answers in the reverse order of the texts, which the API allows. */
export async function startEmbeddingsServer(
	toVector: (text: string, dimensions: number | undefined) => readonly number[],
): Promise<EmbeddingsServer> {
	const requests: EmbeddingsRequest[] = [];
	let misbehaviour: Misbehaviour | undefined;
	const server = createServer(async (request, response) => {
		let body = "";
		for await (const chunk of request.setEncoding("utf8")) body += chunk;
		const asked = requestSchema.parse(JSON.parse(body));
		requests.push({
			...asked,
			path: request.url ?? "",
			headers: request.headers,
		});
		const answer = JSON.stringify({
			object: "list",
			model: asked.model,
			data: asked.input
				.map((text, index) => ({
					object: "embedding",
					index,
					embedding: toVector(text, asked.dimensions),
				}))
				.reverse(),
			usage: { prompt_tokens: 1, total_tokens: 1 },
		});
		if (misbehaviour !== undefined) misbehaviour(response, answer);
		else
			response
				.writeHead(200, { "content-type": "application/json" })
				.end(answer);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/v1`,
		requests,
		misbehave: (how) => {
			misbehaviour = how;
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
