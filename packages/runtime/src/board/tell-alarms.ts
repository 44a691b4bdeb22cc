import { signWebhook } from "@shopbell/desks/webhook";
import type { LetterLocale, LetterSender } from "@shopbell/identity";
import type { Alarm } from "@shopbell/insights";
import type { Log } from "../log/log.js";
import { toAlarmLetter } from "./alarm-letter.js";

/** Who is told of alarms beside those who look at the board. */
export interface AlarmReceivers {
	/** Address of a person or a list; null: nobody is written to. */
	readonly email: string | null;
	/** Null: no other program is told. */
	readonly webhook: {
		readonly url: string;
		/** 24 to 64 bytes. */
		readonly secret: Uint8Array;
	} | null;
}

/** What telling works with. */
export interface AlarmTellerOptions extends AlarmReceivers {
	readonly sender: LetterSender | null;
	readonly shop: () => { readonly name: string; readonly locale: LetterLocale };
	/** Address of the board. */
	readonly boardUrl: () => string;
	readonly createId: () => string;
	/** Epoch ms. */
	readonly now: () => number;
	readonly log: Log;
}

const timeoutMs = 5000;

/**
 * Tells of alarms that have begun or ended: a letter for those that began, a webhook for both, signed
 * as Standard Webhooks has it. Body of the webhook: `{"kind": "alarms", "at", "begun", "ended"}`.
 * A receiver that cannot be reached is logged and not tried again: the next alarm matters more.
 */
export function createAlarmTeller(
	options: AlarmTellerOptions,
): (change: {
	readonly begun: readonly Alarm[];
	readonly ended: readonly Alarm[];
}) => Promise<void> {
	const { email, webhook, sender, log } = options;

	const write = async (begun: readonly Alarm[]): Promise<void> => {
		if (!email || !sender || begun.length === 0) return;
		const { name, locale } = options.shop();
		await sender.send(
			toAlarmLetter(begun, {
				to: email,
				locale,
				shop: name,
				url: options.boardUrl(),
				id: options.createId(),
			}),
		);
	};

	const call = async (
		begun: readonly Alarm[],
		ended: readonly Alarm[],
	): Promise<void> => {
		if (!webhook) return;
		const at = options.now();
		const body = JSON.stringify({ kind: "alarms", at, begun, ended });
		const response = await fetch(webhook.url, {
			method: "POST",
			headers: {
				"content-type": "application/json",
				...signWebhook(webhook.secret, options.createId(), at, body),
			},
			body,
			redirect: "error",
			signal: AbortSignal.timeout(timeoutMs),
		});
		await response.body?.cancel();
		if (!response.ok) throw new Error(String(response.status));
	};

	return async ({ begun, ended }) => {
		if (begun.length + ended.length === 0) return;
		for (const { kind } of begun) log.warn({ code: "alarm.begun", kind });
		const told = await Promise.allSettled([write(begun), call(begun, ended)]);
		// The cause may hold an address, so it goes into no log.
		for (const [index, outcome] of told.entries())
			if (outcome.status === "rejected")
				log.error({
					code: index === 0 ? "alarm.letter-failed" : "alarm.webhook-failed",
				});
	};
}
