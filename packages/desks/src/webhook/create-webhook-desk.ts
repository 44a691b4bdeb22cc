import { z } from "zod";
import { DeskError } from "../desk-error.js";
import { createDeskHttp, type DeskFetch } from "../http/create-desk-http.js";
import { toDeskNote } from "../note/to-desk-note.js";
import type { DeskClock } from "../port/desk-clock.js";
import type {
	DeskArrival,
	RemoteCommand,
	RemoteDelivery,
	RemoteDesk,
} from "../port/remote-desk.js";
import { readReport } from "../proof/read-report.js";
import { type WebhookReport, webhookReport } from "./webhook-schemas.js";
import {
	checkWebhook,
	decodeWebhookSecret,
	signWebhook,
} from "./webhook-signature.js";

/** What a desk of the shop's own is made of. */
export interface WebhookDeskOptions {
	/** Where commands are posted. */
	readonly url: string;
	/** `whsec_…`, the newest first; the newest signs, all of them are believed. At least one. */
	readonly secrets: readonly string[];
	/** Language of the notes. */
	readonly locale: string;
	readonly clock: DeskClock;
	/** Default the `fetch` of Node. */
	readonly fetch?: DeskFetch;
}

/**
 * Any desk that speaks signed webhooks (standardwebhooks.com) in both directions. Each command is
 * one POST whose `webhook-id` is the same for every attempt, so the desk can tell repeats apart.
 * Throws `desk.setting` for a secret or an address that cannot be used.
 */
export function createWebhookDesk(options: WebhookDeskOptions): RemoteDesk {
	const secrets = options.secrets.map(decodeWebhookSecret);
	const [newest] = secrets;
	if (newest === undefined)
		throw new DeskError(
			"desk.setting",
			"Webhooks cannot be told from forged ones without a secret.",
			"Make one with: echo whsec_$(openssl rand -base64 32)",
		);
	const { clock } = options;
	const http = createDeskHttp({
		...options,
		baseUrl: options.url,
		headers: {},
	});

	return {
		kind: "webhook",
		async perform(command, delivery) {
			const body = JSON.stringify(
				toWebhookBody(command, delivery, options.locale),
			);
			await http.call({
				method: "POST",
				path: "",
				headers: signWebhook(
					newest,
					toWebhookId(command, delivery),
					clock.now(),
					body,
				),
				body,
				answer: z.unknown(),
				signal: delivery.signal,
			});
		},
		async receive(report) {
			const checked = checkWebhook(secrets, report);
			if (checked.kind === "refused") return checked;
			const decoded = webhookReport.safeParse(readReport(report));
			if (!decoded.success) return { kind: "invalid" };
			return { kind: "taken", arrivals: [toArrival(decoded.data)] };
		},
		check: async () => ({ kind: "unknown" }),
	};
}

/** A request is one thing, whatever attempt and whatever was told meanwhile; so is everything else by its key. */
function toWebhookId(command: RemoteCommand, { key }: RemoteDelivery): string {
	return command.kind === "request" ? `${command.handoffId}|request` : key;
}

function toWebhookBody(
	command: RemoteCommand,
	delivery: RemoteDelivery,
	locale: string,
): Readonly<Record<string, unknown>> {
	const { conversationId, ticketNumber } = delivery;
	const base = { schema: 1, handoffId: command.handoffId, conversationId };
	switch (command.kind) {
		case "request":
			return {
				type: "handoff.requested",
				...base,
				ticketNumber,
				isPromised: delivery.isPromised,
				note: toDeskNote(command.pack, locale, delivery),
				pack: command.pack,
			};
		case "relay":
			return {
				type: "handoff.message",
				...base,
				at: command.at,
				text: command.text,
				attachments: command.attachments ?? [],
				isEdited: command.edited === true,
			};
		case "note":
			return { type: "handoff.note", ...base, text: command.text };
		case "withdraw":
			return { type: "handoff.withdrawn", ...base };
	}
}

function toArrival(report: WebhookReport): DeskArrival {
	const { handoffId } = report;
	switch (report.type) {
		case "handoff.accepted":
			return {
				dedupeId: `${handoffId}|accepted`,
				signal: { kind: "accepted", handoffId, agent: report.agent },
			};
		case "handoff.said":
			return {
				dedupeId: `webhook|message|${handoffId}|${report.messageId}`,
				signal: {
					kind: "said",
					handoffId,
					agent: report.agent,
					text: report.text,
				},
			};
		case "handoff.resolved":
		case "handoff.released": {
			const kind = report.type === "handoff.resolved" ? "resolved" : "released";
			return {
				dedupeId: `${handoffId}|${kind}`,
				signal: {
					kind,
					handoffId,
					...(report.back === undefined ? {} : { back: report.back }),
				},
			};
		}
		case "handoff.failed":
			return {
				dedupeId: `${handoffId}|failed`,
				signal: { kind: "failed", handoffId },
			};
	}
}
