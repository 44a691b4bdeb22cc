import { createHmac } from "node:crypto";
import type { DeskReport } from "../../port/remote-desk.js";
import {
	withHeaders,
	withOtherWords,
	without,
	withSpace,
} from "../to-report.js";
import { chatwootSample } from "./chatwoot-sample.js";

/** Ways in which somebody who is not Chatwoot might write a report. `at` is epoch ms. */
export function forgeChatwootReport(
	made: DeskReport,
	at: number,
): readonly { readonly how: string; readonly report: DeskReport }[] {
	const text = new TextDecoder().decode(made.body);
	const signed = (secret: string, timestamp: string) =>
		withHeaders(made, {
			"x-chatwoot-timestamp": timestamp,
			"x-chatwoot-signature": signChatwootReport(secret, timestamp, text),
		});
	const now = String(Math.floor(at / 1000));
	const signature = String(made.headers["x-chatwoot-signature"]);
	return [
		{ how: "no signature", report: without(made, "x-chatwoot-signature") },
		{ how: "no time", report: without(made, "x-chatwoot-timestamp") },
		{ how: "no headers", report: { ...made, headers: {} } },
		{ how: "another secret", report: signed("webhook-s3crex", now) },
		{ how: "an empty secret", report: signed("", now) },
		{ how: "the bot's token", report: signed("bot-s3cret", now) },
		{
			how: "the hash without its name",
			report: withHeaders(made, {
				"x-chatwoot-signature": signature.slice(7),
			}),
		},
		{
			how: "half a signature",
			report: withHeaders(made, {
				"x-chatwoot-signature": signature.slice(0, 40),
			}),
		},
		{
			how: "two signatures",
			report: withHeaders(made, {
				"x-chatwoot-signature": [signature, signature],
			}),
		},
		{
			how: "another time",
			report: withHeaders(made, {
				"x-chatwoot-timestamp": String(
					Number(made.headers["x-chatwoot-timestamp"]) - 1,
				),
			}),
		},
		{
			how: "an old one",
			report: signed(
				chatwootSample.webhookSecrets[1],
				String(Number(now) - 330),
			),
		},
		{
			how: "one of the future",
			report: signed(
				chatwootSample.webhookSecrets[1],
				String(Number(now) + 330),
			),
		},
		{
			how: "a time that is none",
			report: signed(chatwootSample.webhookSecrets[1], "NaN"),
		},
		{ how: "other bytes", report: withSpace(made) },
		...(text.includes("Anna")
			? [{ how: "other words", report: withOtherWords(made) }]
			: []),
		{ how: "no body", report: { ...made, body: new Uint8Array() } },
	];
}

/** As Chatwoot signs its webhooks: over the time in seconds and the very bytes. */
export function signChatwootReport(
	secret: string,
	timestamp: string,
	body: string,
): string {
	return `sha256=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`;
}
