import { createMeaningMatcher, type TrainingSet } from "@shopbell/knowledge";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { EmbedderError } from "../embedder-error.js";
import {
	type EmbeddingsServer,
	type Misbehaviour,
	startEmbeddingsServer,
} from "../testing/start-embeddings-server.js";
import { createEndpointEmbedder } from "./create-endpoint-embedder.js";

const toVector = (text: string, dimensions = 4) =>
	Array.from({ length: dimensions }, (_, d) => text.charCodeAt(d) / 100 || 0);

let server: EmbeddingsServer;
beforeAll(async () => {
	server = await startEmbeddingsServer(toVector);
});
afterEach(() => server.misbehave(undefined));
afterAll(() => server.close());

const open = (
	options: Partial<Parameters<typeof createEndpointEmbedder>[0]> = {},
) =>
	createEndpointEmbedder({
		baseUrl: server.url,
		model: "small",
		apiKey: "sk-secret",
		...options,
	});
const signal = () => new AbortController().signal;

async function failureOf(promise: Promise<unknown>): Promise<EmbedderError> {
	const error = await promise.then(
		() => undefined,
		(reason: unknown) => reason,
	);
	expect(error).toBeInstanceOf(EmbedderError);
	return error as EmbedderError;
}

describe("an endpoint", () => {
	it("gives the vectors of texts in their order, in batches, with the key in a header", async () => {
		const before = server.requests.length;
		const vectors = await open({ batchSize: 2, prefix: "q: " }).embed(
			["abcd", "bcde", "cdef"],
			signal(),
		);
		expect(vectors).toEqual(
			["q: abcd", "q: bcde", "q: cdef"].map((text) =>
				Float32Array.from(toVector(text)),
			),
		);
		const asked = server.requests.slice(before);
		expect(asked.map(({ input }) => input)).toEqual([
			["q: abcd", "q: bcde"],
			["q: cdef"],
		]);
		expect(asked[0]).toMatchObject({ path: "/v1/embeddings", model: "small" });
		expect(asked[0]?.headers.authorization).toBe("Bearer sk-secret");
		expect(asked[0]).not.toHaveProperty("dimensions");
	});

	it("is asked for shorter vectors, and told apart by them", async () => {
		const short = open({ dimensions: 2 });
		expect(await short.embed(["abcd"], signal())).toEqual([
			Float32Array.from(toVector("abcd", 2)),
		]);
		expect(short.id).not.toBe(open().id);
		expect(short.id).not.toContain("sk-secret");
	});

	it.each<[string, Misbehaviour, string, number | undefined]>([
		[
			"asks to wait",
			(response) => response.writeHead(429, { "retry-after": "7" }).end(),
			"rate-limited",
			7_000,
		],
		[
			"asks to wait until a date",
			(response) =>
				response
					.writeHead(429, { "retry-after": "Thu, 01 Jan 1970 00:00:05 GMT" })
					.end(),
			"rate-limited",
			4_000,
		],
		[
			"fails",
			(response) => response.writeHead(500).end(),
			"server-error",
			1_000,
		],
		[
			"refuses the key",
			(response) => response.writeHead(401).end("sk-secret"),
			"refused",
			undefined,
		],
		[
			"sends somewhere else",
			(response) =>
				response.writeHead(307, { location: "http://127.0.0.1:1/" }).end(),
			"unreachable",
			1_000,
		],
		[
			"cuts its JSON short",
			(response, answer) => response.end(answer.slice(0, -20)),
			"malformed",
			undefined,
		],
		[
			"cuts the connection",
			(response, answer) => {
				response.writeHead(200, { "content-length": answer.length });
				response.write(answer.slice(0, 20));
				setTimeout(() => response.destroy(), 20);
			},
			"unreachable",
			1_000,
		],
		[
			"leaves a text out",
			(response) =>
				response.end('{"data":[{"index":0,"embedding":[1,2,3,4]}]}'),
			"malformed",
			undefined,
		],
		[
			"gives vectors of two lengths",
			(response) =>
				response.end(
					'{"data":[{"index":0,"embedding":[1,2]},{"index":1,"embedding":[1]}]}',
				),
			"malformed",
			undefined,
		],
		[
			"gives one text twice",
			(response) =>
				response.end(
					'{"data":[{"index":0,"embedding":[1]},{"index":0,"embedding":[1]}]}',
				),
			"malformed",
			undefined,
		],
		[
			"gives numbers too large for a vector",
			(response) =>
				response.end(
					'{"data":[{"index":0,"embedding":[1e300]},{"index":1,"embedding":[1]}]}',
				),
			"malformed",
			undefined,
		],
		[
			"talks without end",
			(response) => {
				const talk = () => {
					if (response.write("x".repeat(4_096))) setImmediate(talk);
					else response.once("drain", talk);
				};
				talk();
			},
			"too-large",
			undefined,
		],
	])("that %s is told by its code", async (_, how, code, retryAfterMs) => {
		server.misbehave(how);
		const error = await failureOf(
			open({ maxBytes: 10_000, now: () => 1_000 }).embed(
				["where is Anna", "b"],
				signal(),
			),
		);
		expect(error.code).toBe(code);
		expect(error.retryAfterMs).toBe(retryAfterMs);
		expect(`${error.message} ${error.fix} ${error.stack}`).not.toMatch(
			/Anna|sk-secret/,
		);
	});

	it("that says nothing is given up when the caller does", async () => {
		let hasReceived = () => {};
		const received = new Promise<void>((resolve) => {
			hasReceived = resolve;
		});
		server.misbehave(() => hasReceived());
		const controller = new AbortController();
		const asked = failureOf(open().embed(["a"], controller.signal));
		await received;
		controller.abort();
		expect((await asked).code).toBe("aborted");
	});

	it("is refused when it cannot be right", () => {
		for (const options of [
			{ baseUrl: "http://api.example/v1" },
			{ baseUrl: "https://user:word@api.example/v1" },
			{ baseUrl: "ftp://api.example" },
			{ baseUrl: "nonsense" },
			{ model: "" },
			{ apiKey: "two words" },
			{ batchSize: 0 },
			{ dimensions: 1.5 },
		])
			expect(() => open(options)).toThrow(
				expect.objectContaining({ code: "setup" }),
			);
	});
});

describe("a matcher with an endpoint", () => {
	/** Two intents that only the endpoint can tell apart for words never seen. */
	const pets = ["cat", "dog", "hare", "owl", "fox", "elk", "ram", "hen"];
	const tools = ["saw", "axe", "rasp", "awl", "file", "adze", "vice", "plane"];
	const say = (language: string, words: readonly string[]) =>
		words.flatMap((word) =>
			[`do you sell a ${word}`, `any ${word} in the shop`].map((text) => ({
				text,
				language,
			})),
		);
	const trainingSet: TrainingSet = {
		languages: ["en"],
		intents: [
			{ id: "pets", utterances: say("en", pets) },
			{ id: "tools", utterances: say("en", tools) },
			{
				id: "hours",
				utterances: say("en", ["monday", "tuesday", "sunday", "holiday"]),
			},
		],
	};
	const known = [...pets, "gecko", "ferret"];
	const handy = [...tools, "chisel", "mallet"];
	const meaningOf = (text: string) => {
		const has = (words: readonly string[]) =>
			words.some((word) => text.includes(word)) ? 1 : 0.1;
		return [has(known), has(handy), has(["day"]), (text.length % 7) / 20];
	};

	it("answers by meaning, and by words when the endpoint stalls, fails or talks nonsense", async () => {
		const endpoint = await startEmbeddingsServer(meaningOf);
		const meaning = await createMeaningMatcher({
			trainingSet,
			wordVectors: [],
			embedder: createEndpointEmbedder({ baseUrl: endpoint.url, model: "m" }),
		});
		expect(meaning.state.kind).toBe("used");
		const query = { text: "have you got a ferret" };
		const seen = await meaning.explain(query);
		expect(seen.meaning.kind).toBe("used");
		expect(seen.match.candidates[0]?.intentId).toBe("pets");
		const cases: readonly (readonly [Misbehaviour, string])[] = [
			[(response) => response.writeHead(500).end(), "(server-error)"],
			[(response) => response.end("{"), "(malformed)"],
			[
				(response) => response.end('{"data":[{"index":0,"embedding":[1]}]}'),
				"wrong number, length or content",
			],
			[() => {}, "did not answer in time"],
		];
		for (const [how, reason] of cases) {
			endpoint.misbehave(how);
			const explanation = await meaning.explain(query);
			expect(explanation.match).toEqual(meaning.matcher.match(query));
			expect(explanation.meaning.text).toContain(reason);
			endpoint.misbehave(undefined);
			expect((await meaning.explain(query)).meaning.kind).toBe("used");
		}
		await endpoint.close();
		expect((await meaning.explain(query)).meaning.text).toContain(
			"(unreachable)",
		);
	});
});
