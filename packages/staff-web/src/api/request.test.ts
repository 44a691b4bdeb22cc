import { afterEach, describe, expect, it, vi } from "vitest";
import { request } from "./request.js";

const sent: { path: string; init: RequestInit | undefined }[] = [];

function serverAnswers(response: () => Response): void {
	vi.stubGlobal("fetch", async (path: string, init?: RequestInit) => {
		sent.push({ path, init });
		return response();
	});
}

afterEach(() => {
	sent.length = 0;
	vi.unstubAllGlobals();
});

describe("a request", () => {
	it("gives the body of an answer, and posts where there is something to say", async () => {
		serverAnswers(() => Response.json({ a: 1 }));
		expect(await request("/x")).toEqual({ kind: "ok", body: { a: 1 } });
		expect(sent[0]?.init?.method).toBeUndefined();
		await request("/x", {});
		expect(sent[1]?.init).toMatchObject({ method: "POST", body: "{}" });
	});

	it("tells a refusal with what comes with it and how long to wait", async () => {
		serverAnswers(() =>
			Response.json(
				{ error: { code: "taken", articleId: "a.b" } },
				{ status: 409, headers: { "retry-after": "7" } },
			),
		);
		expect(await request("/x")).toEqual({
			kind: "refused",
			status: 409,
			code: "taken",
			details: { code: "taken", articleId: "a.b" },
			retryAfterSeconds: 7,
		});
		serverAnswers(() => Response.json({}, { status: 500 }));
		expect(await request("/x")).toMatchObject({
			code: "unknown",
			details: {},
			retryAfterSeconds: null,
		});
	});

	it("is offline where a proxy answers, nobody does, or with a page", async () => {
		serverAnswers(() => new Response("bad gateway", { status: 502 }));
		expect(await request("/x")).toEqual({ kind: "offline" });
		serverAnswers(() => new Response("<html>"));
		expect(await request("/x")).toEqual({ kind: "offline" });
		serverAnswers(() => {
			throw new TypeError("no network");
		});
		expect(await request("/x")).toEqual({ kind: "offline" });
	});
});
