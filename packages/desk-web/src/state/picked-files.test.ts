import { describe, expect, it } from "vitest";
import type { SendFile } from "../api/send-file.js";
import { createPickedFiles, maxFileBytes } from "./picked-files.js";

type Sent = Awaited<ReturnType<SendFile>>;

const settle = () => new Promise((done) => setTimeout(done));
const file = (name: string, bytes = 10, type = "image/png") =>
	new File([new Uint8Array(bytes)], name, { type });
const refused = (status: number, code: string): Sent => ({
	kind: "refused",
	status,
	code,
	details: {},
	retryAfterSeconds: null,
});

/** A server that answers when it is told to. */
function createBox() {
	const uploads: {
		name: string;
		progress: (share: number) => void;
		answer: (answer?: Sent) => Promise<unknown>;
	}[] = [];
	const removed: string[] = [];
	const told: string[] = [];
	const picked = createPickedFiles({
		api: {
			sendFile: (_handoffId, { name }, progress) =>
				new Promise((resolve) => {
					const ok: Sent = {
						kind: "ok",
						body: { files: [{ file: `stored-${name}`, name }] },
					};
					uploads.push({
						name,
						progress,
						answer(answer = ok) {
							resolve(answer);
							return settle();
						},
					});
				}),
			removeFile: async (_handoffId, name) => {
				removed.push(name);
				return { kind: "ok", body: {} };
			},
		},
		onRefused: ({ code }) => told.push(code),
	});
	return { picked, uploads, removed, told };
}

describe("files picked for a shopper", () => {
	it("are uploaded at once, tell how far they are, and go with the message", async () => {
		const { picked, uploads } = createBox();
		picked.add("h", [file("a.png"), file("b.pdf", 10, "application/pdf")]);
		uploads[0]?.progress(0.5);
		expect(picked.read("h")).toMatchObject([
			{ name: "a.png", share: 0.5, sent: null },
			{ name: "b.pdf", share: 0, sent: null },
		]);
		expect(picked.read("other")).toEqual([]);
		await uploads[1]?.answer();
		await uploads[0]?.answer();
		const taken = picked.take("h");
		expect(taken.map(({ name }) => name)).toEqual(["a.png", "b.pdf"]);
		expect(picked.read("h")).toEqual([]);
		picked.giveBack("h", taken);
		expect(picked.take("h")).toEqual(taken);
	});

	it("are taken away from the server when they are left out, also while under way", async () => {
		const { picked, uploads, removed } = createBox();
		picked.add("h", [file("a.png"), file("b.png")]);
		await uploads[0]?.answer();
		for (const item of picked.read("h")) picked.remove("h", item);
		expect(picked.read("h")).toEqual([]);
		await uploads[1]?.answer();
		expect(removed).toEqual(["stored-a.png", "stored-b.png"]);
		expect(picked.read("h")).toEqual([]);
	});

	it.each([
		["wrong-kind", [file("a.zip", 10, "application/zip")], 0],
		["too-large", [file("a.png", maxFileBytes), file("b.png")], 1],
		["too-many", Array.from({ length: 6 }, (_, i) => file(`${i}.png`)), 5],
	])("are left out before they are sent: %s", (why, files, kept) => {
		const { picked, uploads } = createBox();
		picked.add("h", files);
		expect(picked.refusal("h")).toBe(why);
		expect(uploads).toHaveLength(kept);
		picked.add("h", []);
		expect(picked.refusal("h")).toBeUndefined();
	});

	it.each([
		[refused(415, "unsupported-file"), "wrong-kind", []],
		[refused(413, "body-too-large"), "too-large", []],
		[{ kind: "offline" } as const, "failed", []],
		[refused(403, "not-yours"), undefined, ["not-yours"]],
	])("say why the server did not take them", async (answer, why, told) => {
		const box = createBox();
		box.picked.add("h", [file("a.png")]);
		await box.uploads[0]?.answer(answer);
		expect(box.picked.read("h")).toEqual([]);
		expect(box.picked.refusal("h")).toBe(why);
		expect(box.told).toEqual(told);
	});
});
