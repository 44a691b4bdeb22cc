import {
	type Activity,
	type ConversationAccount,
	EventFactory,
	TestAdapter,
	type Transcript,
	TurnContext,
} from "botbuilder";
import { describe, expect, it, vi } from "vitest";
import {
	createHandoffInitiation,
	createHandoffStatus,
	type HandoffEvent,
	toEventId,
} from "./handoff-events.js";

const activity = {
	type: "message",
	id: "activity-7",
	text: "I want a person",
	channelId: "directline",
	serviceUrl: "https://directline.botframework.com/",
	locale: "pl-PL",
	conversation: { id: "c1", isGroup: false, conversationType: "personal" },
	from: { id: "dl_anna", name: "Anna", role: "user" },
	recipient: { id: "bot", name: "Lipa" },
};

const transcript = {
	activities: [{ type: "message", text: "where is my parcel – „gdzie”?" }],
};

/** botbuilder takes id, time and zone from the machine: ours are set to the same. */
function asMade(event: Partial<Activity>): {
	readonly bytes: string;
	readonly stamp: Parameters<typeof createHandoffInitiation>[3];
} {
	return {
		bytes: JSON.stringify(event),
		stamp: {
			id: event.id ?? "",
			at: event.timestamp ?? new Date(0),
			timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
		},
	};
}

const contextOf = (changes: Readonly<Record<string, unknown>> = {}) =>
	new TurnContext(new TestAdapter(), {
		...activity,
		...changes,
	} as Partial<Activity>);

const bytesOf = (event: HandoffEvent): string => JSON.stringify(event);

describe("a handoff event", () => {
	it.each([
		["with a transcript", {}, transcript],
		["without a transcript", {}, undefined],
		[
			"of a message without id and language",
			{ id: undefined, locale: undefined },
			transcript,
		],
	])("is byte for byte what botbuilder makes, %s", (_name, changes, said) => {
		vi.useFakeTimers({ now: 1_790_000_000_123, toFake: ["Date"] });
		const value = { Skill: "credit cards", note: "zażółć \u2028 😀" };
		const { bytes, stamp } = asMade(
			EventFactory.createHandoffInitiation(
				contextOf(changes),
				value,
				said as unknown as Transcript | undefined,
			),
		);
		vi.useRealTimers();
		expect(
			bytesOf(
				createHandoffInitiation(
					{ ...activity, ...changes } as typeof activity,
					value,
					said,
					stamp,
				),
			),
		).toBe(bytes);
	});

	it.each([
		["accepted", undefined],
		["failed", "nobody is there"],
		["completed", "bye"],
	] as const)(
		"of state %s is byte for byte what botbuilder makes",
		(state, message) => {
			const { bytes, stamp } = asMade(
				EventFactory.createHandoffStatus(
					activity.conversation as unknown as ConversationAccount,
					state,
					message,
				),
			);
			expect(
				bytesOf(
					createHandoffStatus(activity.conversation, state, message, stamp),
				),
			).toBe(bytes);
		},
	);

	it("has an id that is a UUID and the same for the same handoff", () => {
		expect(toEventId("c1.1")).toMatch(
			/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
		);
		expect(toEventId("c1.1")).toBe(toEventId("c1.1"));
		expect(toEventId("c1.1")).not.toBe(toEventId("c1.2"));
	});
});
