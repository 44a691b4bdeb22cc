import { describe, expect, it } from "vitest";
import { createDirectLine } from "./direct-line.js";

const grant = { token: "t", conversationId: "c/1", expiresInSeconds: 60 };

function answering(status: number, body: unknown, headers = {}) {
	const requests: { url: string; init: RequestInit }[] = [];
	const forms: { url: string; token: string; form: FormData }[] = [];
	const directLine = createDirectLine(
		"https://bot.example",
		(async (url: string, init: RequestInit) => {
			requests.push({ url, init });
			return new Response(JSON.stringify(body), { status, headers });
		}) as typeof fetch,
		async (url, token, form) => {
			forms.push({ url, token, form });
			return new Response(JSON.stringify(body), { status, headers });
		},
	);
	return { directLine, requests, forms };
}

describe("the server over HTTP", () => {
	it("is asked for a token of the same conversation by the old token, in a header", async () => {
		const { directLine, requests } = answering(200, {
			token: "new",
			conversationId: "c",
			expires_in: 1800,
		});
		expect(await directLine.obtainToken("old")).toEqual({
			kind: "ok",
			value: { token: "new", conversationId: "c", expiresInSeconds: 1800 },
		});
		expect(requests[0]?.url).toBe("https://bot.example/webchat/token");
		expect(requests[0]?.init.headers).toEqual({ authorization: "Bearer old" });
	});

	it("is read from a watermark, with ids that need quoting quoted", async () => {
		const { directLine, requests } = answering(200, {
			activities: [1],
			watermark: "5",
		});
		expect(await directLine.read(grant, "4")).toEqual({
			kind: "ok",
			value: { activities: [1], watermark: "5" },
		});
		expect(requests[0]?.url).toBe(
			"https://bot.example/v3/directline/conversations/c%2F1/activities?watermark=4",
		);
	});

	it.each([
		[401, { kind: "expired" }],
		[403, { kind: "expired" }],
		[400, { kind: "refused", status: 400 }],
		[413, { kind: "refused", status: 413 }],
		[500, { kind: "later", afterMs: undefined }],
		[503, { kind: "later", afterMs: undefined }],
	])("answers %i with what to do about it", async (status, outcome) => {
		const { directLine } = answering(status, {});
		expect(await directLine.read(grant, undefined)).toEqual(outcome);
	});

	it("says how long to wait when the server does", async () => {
		const { directLine } = answering(429, {}, { "retry-after": "7" });
		expect(await directLine.read(grant, undefined)).toEqual({
			kind: "later",
			afterMs: 7000,
		});
	});

	it("comes back later when there is no network or the answer makes no sense", async () => {
		const unreachable = createDirectLine(
			"https://bot.example",
			async () => {
				throw new TypeError("network");
			},
			async () => {
				throw new TypeError("network");
			},
		);
		expect(await unreachable.obtainToken(undefined)).toEqual({
			kind: "later",
			afterMs: undefined,
		});
		expect(
			await answering(200, { token: "" }).directLine.obtainToken(undefined),
		).toEqual({ kind: "later", afterMs: undefined });
	});

	const message = {
		type: "message",
		text: "broken",
		locale: "en",
		channelData: { clientActivityID: "1", page: { url: "", title: "" } },
	} as const;
	const photo = { name: "cup.jpg", source: new Blob(["cup"]) };

	it("takes photos in one form with their message", async () => {
		const { directLine, forms } = answering(200, { id: "c|1" });
		expect(
			await directLine.upload(grant, message, [photo], () => undefined),
		).toEqual({ kind: "ok", value: "c|1" });
		expect(forms[0]?.url).toBe(
			"https://bot.example/v3/directline/conversations/c%2F1/upload",
		);
		expect(forms[0]?.token).toBe("t");
		const sent = forms[0]?.form.get("activity") as File;
		const file = forms[0]?.form.get("file") as File;
		expect(JSON.parse(await sent.text())).toEqual(message);
		expect(file.name).toBe("cup.jpg");
	});

	it.each([
		[404, { kind: "later", afterMs: undefined }],
		[413, { kind: "refused", status: 413 }],
		[429, { kind: "later", afterMs: undefined }],
	])(
		"answers an upload with %i with what to do about it",
		async (status, outcome) => {
			const { directLine } = answering(status, {});
			expect(
				await directLine.upload(grant, message, [photo], () => undefined),
			).toEqual(outcome);
		},
	);

	it("gives files back at its own address only, whatever the message names", async () => {
		const { directLine, requests } = answering(200, "picture");
		const loaded = await directLine.file(
			grant,
			"https://elsewhere.example/v3/directline/conversations/c/files/a.jpg",
		);
		expect(loaded.kind).toBe("ok");
		expect(requests[0]?.url).toBe(
			"https://bot.example/v3/directline/conversations/c/files/a.jpg",
		);
		expect(requests[0]?.init.headers).toEqual({ authorization: "Bearer t" });
	});
});
