import { describe, expect, it } from "vitest";
import { describeDesk } from "../testing/describe-desk.js";
import { anna } from "../testing/desk-case.js";
import { openDesk } from "../testing/open-desk.js";
import { createZendeskSubject } from "../testing/zendesk/create-zendesk-subject.js";
import { zendeskSample } from "../testing/zendesk/create-zendesk-world.js";
import { createZendeskDesk } from "./create-zendesk-desk.js";

describe("Zendesk", () => {
	describeDesk(async () => createZendeskSubject());

	it("passes control once, with the first message that agents should see", async () => {
		const { subject, ticketId } = await openDesk(createZendeskSubject());
		expect(subject.world.passedOf(ticketId)).toEqual([
			{
				first_message_id: expect.any(String),
				"dataCapture.systemField.tags": expect.stringMatching(
					/^shopbell,[0-9A-Z]{4}-[0-9A-Z]{4},delivery$/,
				),
			},
		]);
	});

	it("hears its agents alone, not its other bots", async () => {
		const { subject, ticketId, receive } = await openDesk(
			createZendeskSubject(),
		);
		subject.world.speakBesides(ticketId);
		await subject.world.say(ticketId, anna, "Dzień dobry", "m1");
		await receive();
		expect(
			(await subject.told()).flatMap(({ signal }) =>
				signal.kind === "said" ? [[signal.agent.name, signal.text]] : [],
			),
		).toEqual([["Anna", "Dzień dobry"]]);
	});

	it("is not begun without the secret of its webhooks", () => {
		const { clock } = createZendeskSubject();
		expect(() =>
			createZendeskDesk({
				...zendeskSample,
				webhookSecret: "",
				locale: "en",
				clock,
				book: {
					read: async () => undefined,
					find: async () => undefined,
					link: async () => undefined,
					change: async (_id, change) => change(undefined),
				},
			}),
		).toThrow(expect.objectContaining({ code: "desk.setting" }));
	});
});
