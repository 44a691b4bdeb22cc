import { describe, expect, it } from "vitest";
import { chatwootSample } from "../testing/chatwoot/chatwoot-sample.js";
import { createChatwootSubject } from "../testing/chatwoot/create-chatwoot-subject.js";
import { describeDesk } from "../testing/describe-desk.js";
import { anna } from "../testing/desk-case.js";
import { openDesk } from "../testing/open-desk.js";
import { createChatwootDesk } from "./create-chatwoot-desk.js";

describe("Chatwoot", () => {
	describeDesk(async () => createChatwootSubject());

	it("gets everything ready before it opens the conversation to people", async () => {
		const { subject, ticketId } = await openDesk(createChatwootSubject());
		expect(subject.world.logOf(ticketId)).toEqual([
			"words",
			"note",
			"attributes",
			"team",
			"open",
		]);
		expect(subject.world.attributesOf(ticketId)).toMatchObject({
			shopbell_reason: "requested",
			shopbell_language: "pl",
			shopbell_article: "delivery.track",
			shopbell_ticket: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/),
		});
	});

	it("hears neither its own words nor private notes nor automations", async () => {
		const { subject, ticketId, receive } = await openDesk(
			createChatwootSubject(),
		);
		subject.world.speakBesides(ticketId);
		await subject.world.say(ticketId, anna, "Dzień dobry", "m1");
		await receive();
		expect(
			(await subject.told()).flatMap(({ signal }) =>
				signal.kind === "said" ? [signal.text] : [],
			),
		).toEqual(["Dzień dobry"]);
	});

	it("hears of the end only after what was said before it, though that was not reported", async () => {
		const { subject, ticketId, receive } = await openDesk(
			createChatwootSubject(),
		);
		await receive();
		await subject.world.say(ticketId, anna, "Do widzenia", "m1");
		subject.world.takeReports();
		await subject.world.resolve(ticketId, anna);
		await receive();
		expect((await subject.told()).map(({ signal }) => signal.kind)).toEqual([
			"acknowledged",
			"accepted",
			"said",
			"resolved",
		]);
	});

	it.each([
		["without a secret", { webhookSecrets: [] }],
		["with an empty secret", { webhookSecrets: [""] }],
		["in the clear", { baseUrl: "http://chatwoot.example" }],
		["at an address with a password", { baseUrl: "https://a:b@c.example" }],
	])("is not begun %s", (_name, wrong) => {
		const { clock } = createChatwootSubject();
		expect(() =>
			createChatwootDesk({
				...chatwootSample,
				...wrong,
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
