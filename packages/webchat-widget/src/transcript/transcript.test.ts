import { describe, expect, it } from "vitest";
import type { WireMessage } from "../wire/read-activity.js";
import {
	emptyTranscript,
	type Transcript,
	type TranscriptAction,
	updateTranscript,
} from "./transcript.js";

const reply = (sequence: number | undefined, id = `c|${sequence}`) =>
	({
		kind: "reply",
		id,
		sequence,
		at: 0,
		author: { kind: "bot" },
		locale: "en",
		blocks: [],
		quickReplies: [],
		asksFeedbackOn: undefined,
		asksRating: false,
		asksPhoto: false,
		files: [],
	}) satisfies WireMessage;

const echo = (sequence: number, clientId: string | undefined, text = "hi") =>
	({
		kind: "echo",
		id: `c|${String(sequence).padStart(7, "0")}`,
		sequence,
		at: 0,
		text,
		clientId,
		photos: [],
	}) satisfies WireMessage;

const enqueued = (clientId: string, text = "hi"): TranscriptAction => ({
	kind: "enqueued",
	pending: {
		clientId,
		photos: [],
		delivery: "sending",
		at: 0,
		activity: {
			type: "message",
			text,
			locale: "en",
			channelData: {
				clientActivityID: clientId,
				page: { url: "https://shop.example/", title: "Shop" },
			},
		},
	},
});

const received = (
	messages: readonly WireMessage[],
	watermark?: string,
): TranscriptAction => ({ kind: "received", messages, watermark });

const after = (...actions: readonly TranscriptAction[]): Transcript =>
	actions.reduce(updateTranscript, emptyTranscript);

const sequences = ({ lines }: Transcript) => lines.map((line) => line.sequence);

describe("a transcript", () => {
	it("keeps the server's order whatever order the lines come in", () => {
		expect(
			sequences(after(received([reply(3), reply(1)]), received([reply(2)]))),
		).toEqual([1, 2, 3]);
	});

	it("takes each line once", () => {
		expect(
			sequences(
				after(received([reply(1), reply(1)]), received([reply(1), reply(2)])),
			),
		).toEqual([1, 2]);
	});

	it("appends lines without a place as they arrive", () => {
		const { lines } = after(
			received([reply(undefined, "a"), reply(undefined, "b")]),
		);
		expect(lines.map(({ id }) => id)).toEqual(["a", "b"]);
	});

	it("shows a message as confirmed when the server took it, and not again with its echo", () => {
		const taken = after(enqueued("x"), {
			kind: "accepted",
			clientId: "x",
			id: "c|0000002",
		});
		expect(taken.pending).toEqual([]);
		expect(sequences(taken)).toEqual([2]);
		expect(
			sequences(updateTranscript(taken, received([echo(2, "x")]))),
		).toEqual([2]);
	});

	it("shows a message as confirmed when its echo is faster than the server's answer", () => {
		const echoed = after(enqueued("x"), received([echo(2, "x")]));
		expect(echoed.pending).toEqual([]);
		expect(
			sequences(
				updateTranscript(echoed, {
					kind: "accepted",
					clientId: "x",
					id: "c|0000002",
				}),
			),
		).toEqual([2]);
	});

	it("puts a message before the answer that overtook its confirmation", () => {
		expect(
			sequences(
				after(enqueued("x"), received([reply(3)]), {
					kind: "accepted",
					clientId: "x",
					id: "c|0000002",
				}),
			),
		).toEqual([2, 3]);
	});

	it("shows what was written in another tab", () => {
		expect(after(received([echo(1, "elsewhere")])).lines).toHaveLength(1);
	});

	it("waits for the echo of a message that was taken without an id", () => {
		const taken = after(enqueued("x"), {
			kind: "accepted",
			clientId: "x",
			id: undefined,
		});
		expect(taken.pending).toHaveLength(1);
		expect(updateTranscript(taken, received([echo(1, "x")])).pending).toEqual(
			[],
		);
	});

	it("changes the delivery of one message only", () => {
		const { pending } = after(enqueued("x"), enqueued("y"), {
			kind: "delivery-changed",
			clientId: "y",
			delivery: "failed",
		});
		expect(pending.map(({ delivery }) => delivery)).toEqual([
			"sending",
			"failed",
		]);
	});

	it("never goes back behind a place it knows", () => {
		expect(
			after(received([], "10"), received([], "9"), received([])).watermark,
		).toBe("10");
	});

	it("takes unsent messages along into another conversation", () => {
		const restarted = after(received([reply(1)], "1"), enqueued("x"), {
			kind: "restarted",
		});
		expect(restarted.lines).toEqual([]);
		expect(restarted.watermark).toBeUndefined();
		expect(restarted.pending).toHaveLength(1);
	});

	it("has no line for typing", () => {
		expect(after(received([{ kind: "typing", name: "Anna" }])).lines).toEqual(
			[],
		);
	});
});
