import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { systemClock } from "../port/desk-clock.js";
import { createDeskHttp } from "./create-desk-http.js";

const servers: Server[] = [];

afterEach(() => {
	for (const server of servers.splice(0)) {
		server.closeAllConnections();
		server.close();
	}
});

async function start(listener: RequestListener): Promise<string> {
	const server = createServer(listener);
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function call(baseUrl: string, signal = new AbortController().signal) {
	return createDeskHttp({
		baseUrl,
		headers: { authorization: "Bearer s3cret" },
		clock: systemClock,
		timeoutMs: 300,
	}).call({
		method: "POST",
		path: "/tickets",
		body: { text: "żółw" },
		expects: [409],
		answer: z.object({ id: z.number() }),
		signal,
	});
}

describe("a call to a desk", () => {
	it("sends JSON with the token and answers what was documented", async () => {
		const seen: unknown[] = [];
		const url = await start((request, response) => {
			let text = "";
			request.setEncoding("utf8");
			request.on("data", (chunk: string) => {
				text += chunk;
			});
			request.on("end", () => {
				seen.push(request.url, request.headers.authorization, text);
				response.end('{"id":7}');
			});
		});
		expect(await call(`${url}/api/`)).toEqual({ status: 200, body: { id: 7 } });
		expect(seen).toEqual(["/api/tickets", "Bearer s3cret", '{"text":"żółw"}']);
	});

	it.each<[string, RequestListener, string]>([
		["silence", () => undefined, "desk.silent"],
		[
			"one byte at a time",
			(_request, response) => {
				const drip = setInterval(() => response.write(" "), 50);
				response.on("close", () => clearInterval(drip));
			},
			"desk.silent",
		],
		[
			"a cut connection",
			(_request, response) => {
				response.write('{"id":');
				response.destroy();
			},
			"desk.silent",
		],
		[
			"500",
			(_request, response) => {
				response.statusCode = 500;
				response.end("s3cret");
			},
			"desk.unreachable",
		],
		[
			"429",
			(_request, response) => {
				response.statusCode = 429;
				response.end();
			},
			"desk.unreachable",
		],
		[
			"401",
			(_request, response) => {
				response.statusCode = 401;
				response.end();
			},
			"desk.unauthorized",
		],
		[
			"422",
			(_request, response) => {
				response.statusCode = 422;
				response.end('{"text":"żółw"}');
			},
			"desk.refused",
		],
		[
			"a way elsewhere",
			(_request, response) => {
				response.statusCode = 302;
				response.setHeader("location", "/elsewhere");
				response.end();
			},
			"desk.refused",
		],
		[
			"a page",
			(_request, response) => {
				response.end("<html>Sign in</html>");
			},
			"desk.invalid-answer",
		],
		[
			"without end",
			(_request, response) => {
				const more = (): void => {
					while (response.write("x".repeat(65_536)));
					response.once("drain", more);
				};
				more();
			},
			"desk.invalid-answer",
		],
	])(
		"that meets %s ends with a code, and tells neither secrets nor words",
		async (_name, listener, code) => {
			const error = await call(await start(listener)).catch(
				(cause: unknown) => cause,
			);
			expect(error).toMatchObject({ code });
			expect(String((error as Error).stack)).not.toMatch(/s3cret|żółw/);
		},
	);

	it("answers a status that is expected", async () => {
		const url = await start((_request, response) => {
			response.statusCode = 409;
			response.end("{}");
		});
		expect(await call(url)).toEqual({ status: 409, body: undefined });
	});

	it("ends when the attempt does", async () => {
		const cut = new AbortController();
		const calling = call(await start(() => undefined), cut.signal);
		cut.abort();
		await expect(calling).rejects.toMatchObject({ code: "desk.silent" });
	});

	it.each([
		"http://desk.example",
		"ftp://desk.example",
		"https://name:pass@desk.example",
		"https://desk.example/?token=x",
		"desk.example",
	])("is not made at %s", (baseUrl) => {
		expect(() =>
			createDeskHttp({ baseUrl, headers: {}, clock: systemClock }),
		).toThrow(expect.objectContaining({ code: "desk.setting" }));
	});
});
