import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { describeDesk } from "../testing/describe-desk.js";
import { createWebhookSubject } from "../testing/webhook/create-webhook-subject.js";
import { createWebhookDesk } from "./create-webhook-desk.js";
import {
	checkWebhook,
	decodeWebhookSecret,
	signWebhook,
} from "./webhook-signature.js";

const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

describe("signed webhooks", () => {
	describeDesk(async () => createWebhookSubject());

	it("are what the library of the standard makes and believes", () => {
		const at = Date.now();
		const body = '{ "text":"caf\\u00e9\\/ 👍🏽 „żółw”" }';
		const ours = signWebhook(decodeWebhookSecret(secret), "msg_1", at, body);
		expect(() => new Webhook(secret).verify(body, { ...ours })).not.toThrow();
		expect(
			checkWebhook([decodeWebhookSecret(secret)], {
				headers: {
					...ours,
					"webhook-signature": new Webhook(secret).sign(
						"msg_1",
						new Date(at),
						body,
					),
				},
				body: new TextEncoder().encode(body),
				at,
			}),
		).toEqual({ kind: "signed", id: "msg_1" });
	});

	it.each([
		["no secret", []],
		["a short secret", ["whsec_c2hvcnQ="]],
		["words", ["correct horse battery staple correct horse"]],
		["an empty one", [""]],
	])("begin with no desk for %s", (_name, secrets) => {
		expect(() =>
			createWebhookDesk({
				url: "https://desk.example",
				secrets,
				locale: "en",
				clock: { now: Date.now, sleep: async () => undefined },
			}),
		).toThrow(expect.objectContaining({ code: "desk.setting" }));
	});
});
