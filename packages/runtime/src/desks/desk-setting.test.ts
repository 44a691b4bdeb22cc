import { describe, expect, it } from "vitest";
import { toSettings } from "../settings/settings.js";

const webhookSecret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

const chatwoot = {
	DESK_KIND: "chatwoot",
	CHATWOOT_URL: "https://app.chatwoot.com",
	CHATWOOT_ACCOUNT_ID: "3",
	CHATWOOT_INBOX: "inbox",
	CHATWOOT_BOT_TOKEN: "token",
	CHATWOOT_WEBHOOK_SECRET: "one two",
};
const zendesk = {
	DESK_KIND: "zendesk",
	ZENDESK_URL: "https://lipa.zendesk.com/sc",
	ZENDESK_APP_ID: "app",
	ZENDESK_KEY_ID: "key",
	ZENDESK_KEY_SECRET: "secret",
	ZENDESK_WEBHOOK_SECRET: "secret",
};
const email = {
	DESK_KIND: "email",
	DESK_EMAIL_TO: "help@lipa.example",
	DESK_EMAIL_REPLY: "desk@reply.lipa.example",
	DESK_EMAIL_SECRET: "0123456789abcdef0123",
	SMTP_URL: "smtps://mail.lipa.example",
	MAIL_FROM: "Lipa <help@lipa.example>",
};
const webhook = {
	DESK_KIND: "webhook",
	DESK_WEBHOOK_URL: "https://desk.lipa.example/hook",
	DESK_WEBHOOK_SECRET: webhookSecret,
};
const hub = { DESK_KIND: "botframework", MICROSOFT_APP_ID: "app" };

describe("the desk in the settings", () => {
	it("is the built-in one where nothing is said", () => {
		expect(toSettings({}).desk).toEqual({ kind: "builtin" });
	});

	it("is another one with what lets us in, and gets no data of payments", () => {
		expect(toSettings(chatwoot).desk).toMatchObject({
			kind: "chatwoot",
			accountId: 3,
			webhookSecrets: ["one", "two"],
			teamId: null,
			locale: null,
			mask: new Set(["payment"]),
		});
		expect(toSettings(zendesk).desk).toMatchObject({
			kind: "zendesk",
			switchboardIntegration: null,
		});
		expect(toSettings(email).desk).toMatchObject({ kind: "email" });
		expect(toSettings(webhook).desk).toMatchObject({
			kind: "webhook",
			secrets: [webhookSecret],
		});
		expect(
			toSettings({ ...hub, DESK_HUB_CONTEXT: '{"Skill":"returns"}' }).desk,
		).toMatchObject({ hubContext: { Skill: "returns" } });
	});

	it("is given what the shop decides", () => {
		expect(
			toSettings({ ...webhook, DESK_MASK: "name email", DESK_LOCALE: "uk" })
				.desk,
		).toMatchObject({ mask: new Set(["name", "email"]), locale: "uk" });
		expect(toSettings({ ...webhook, DESK_MASK: "none" }).desk).toMatchObject({
			mask: new Set(),
		});
	});

	it.each([
		["chatwoot", chatwoot],
		["zendesk", zendesk],
		["email", email],
		["webhook", webhook],
		["botframework", hub],
	])("does not start as %s without any one of what it needs", (kind, all) => {
		const names = Object.keys(all).filter(
			(name) => name !== "DESK_KIND" && name !== "MAIL_FROM",
		);
		for (const missing of names)
			expect(() => toSettings({ ...all, [missing]: "" }), missing).toThrow(
				new RegExp(`${missing}: DESK_KIND=${kind} needs it`),
			);
	});

	it.each([
		[
			{ ...chatwoot, CHATWOOT_URL: "http://chatwoot.example" },
			/CHATWOOT_URL: .*https/,
		],
		[{ ...zendesk, ZENDESK_URL: "https://a:b@zendesk.example" }, /ZENDESK_URL/],
		[{ ...email, DESK_EMAIL_SECRET: "short" }, /DESK_EMAIL_SECRET: 20 signs/],
		[{ ...email, DESK_EMAIL_TO: "nobody" }, /DESK_EMAIL_TO/],
		[
			{ ...webhook, DESK_WEBHOOK_SECRET: "hunter2!" },
			/DESK_WEBHOOK_SECRET: whsec_/,
		],
		[{ ...webhook, DESK_MASK: "everything" }, /DESK_MASK/],
		[{ ...hub, DESK_HUB_CONTEXT: "[1]" }, /DESK_HUB_CONTEXT: .*JSON object/],
		[{ DESK_KIND: "pigeon" }, /DESK_KIND/],
	])("is refused by name when it is %j", (values, message) => {
		expect(() => toSettings(values)).toThrow(message);
	});

	it("never quotes a secret when it is refused", () => {
		expect(() =>
			toSettings({
				...webhook,
				DESK_WEBHOOK_SECRET: "hunter2!",
				CHATWOOT_BOT_TOKEN: "hunter2!",
				DESK_EMAIL_SECRET: "hunter2!",
			}),
		).toThrow(
			expect.objectContaining({
				message: expect.not.stringContaining("hunter2"),
			}),
		);
	});
});
