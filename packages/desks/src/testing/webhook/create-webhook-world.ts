import { createHmac } from "node:crypto";
import type { HumanAgent } from "@shopbell/conversation";
import { z } from "zod";
import type { DeskFetch } from "../../http/create-desk-http.js";
import type { DeskReport } from "../../port/remote-desk.js";
import type { DeskWorld } from "../desk-subject.js";
import type { Faults } from "../faults.js";
import {
	createJsonFetch,
	type VendorAnswer,
	type VendorRequest,
} from "../json-fetch.js";
import type { TestClock } from "../test-clock.js";
import {
	toReport,
	withHeaders,
	withOtherWords,
	without,
	withSpace,
} from "../to-report.js";

/** 24 bytes each; the name stands for what no error may hold. */
const secretOf = (name: string): string =>
	`whsec_${Buffer.from(`s3cret-${name}`.padEnd(24, ".")).toString("base64")}`;

/** Where the simulator is. */
export const webhookSample = {
	url: "https://desk.lipa.example/hooks/shopbell",
	secrets: [secretOf("new"), secretOf("old")],
} as const;

interface Open {
	readonly handoffId: string;
	isOpen: boolean;
	readonly texts: string[];
	readonly notes: string[];
}

const body = z.looseObject({
	type: z.string(),
	schema: z.literal(1),
	handoffId: z.string(),
	conversationId: z.string(),
	ticketNumber: z.string().optional(),
	isPromised: z.boolean().optional(),
	text: z.string().optional(),
	attachments: z
		.array(
			z.strictObject({
				name: z.string(),
				url: z.string(),
				contentType: z.string(),
			}),
		)
		.optional(),
	pack: z
		.looseObject({ asked: z.array(z.looseObject({ text: z.string() })) })
		.optional(),
});

/** A desk of the shop's own that speaks signed webhooks, as the README asks of it. */
export function createWebhookWorld(
	clock: TestClock,
	faults: Faults,
): { readonly world: DeskWorld; readonly fetch: DeskFetch } {
	const open = new Map<string, Open>();
	const seen = new Set<string>();
	const reports: DeskReport[] = [];
	let made = 0;

	function answer(request: VendorRequest): VendorAnswer {
		const id = request.headers["webhook-id"] ?? "";
		const timestamp = request.headers["webhook-timestamp"] ?? "";
		if (
			request.headers["webhook-signature"] !==
				sign(webhookSample.secrets[0], id, timestamp, request.bytes) ||
			Math.abs(Number(timestamp) * 1000 - clock.now()) > 300_000
		)
			return { status: 401 };
		// Told apart by its id: a repeat is answered like the first.
		if (seen.has(id)) return { status: 204 };
		seen.add(id);
		const command = body.parse(request.body);
		const ticket = open.get(command.handoffId);
		switch (command.type) {
			case "handoff.requested":
				open.set(command.handoffId, {
					handoffId: command.handoffId,
					isOpen: true,
					texts: (command.pack?.asked ?? []).map(({ text }) => text),
					notes: [command.ticketNumber ?? ""],
				});
				break;
			case "handoff.message":
				ticket?.texts.push(
					command.text ?? "",
					...(command.attachments ?? []).map(({ name }) => name),
				);
				break;
			case "handoff.note":
				ticket?.notes.push(command.text ?? "");
				break;
			case "handoff.withdrawn":
				if (ticket) ticket.isOpen = false;
				break;
			default:
				return { status: 422 };
		}
		return { status: 204 };
	}

	function report(event: Readonly<Record<string, unknown>>): void {
		made += 1;
		const text = JSON.stringify(event);
		const id = `msg_${made}`;
		const timestamp = String(Math.floor(clock.now() / 1000));
		reports.push(
			toReport(
				{
					"webhook-id": id,
					"webhook-timestamp": timestamp,
					// While a secret is being replaced, both sign.
					"webhook-signature": webhookSample.secrets
						.map((secret) => sign(secret, id, timestamp, text))
						.join(" "),
				},
				text,
				clock.now(),
			),
		);
	}

	const find = (ticketId: string): Open => {
		const found = open.get(ticketId);
		if (!found) throw new Error(`no handoff ${ticketId}`);
		return found;
	};
	const end = (ticketId: string, type: string, agent: HumanAgent): void => {
		find(ticketId).isOpen = false;
		report({
			type,
			handoffId: ticketId,
			back: {
				schema: 1,
				outcome: "solved",
				promises: [],
				nextStep: null,
				agent,
				at: clock.now(),
			},
		});
	};

	const world: DeskWorld = {
		tickets: async () =>
			[...open.values()].map(({ handoffId, isOpen, texts, notes }) => ({
				id: handoffId,
				isOpen,
				texts: [...texts],
				notes: [...notes],
			})),
		accept: async (ticketId, agent) =>
			report({ type: "handoff.accepted", handoffId: ticketId, agent }),
		say: async (ticketId, agent, text, messageId) =>
			report({
				type: "handoff.said",
				handoffId: ticketId,
				agent,
				messageId,
				text,
			}),
		resolve: async (ticketId, agent) =>
			end(ticketId, "handoff.resolved", agent),
		giveBack: async (ticketId, agent) =>
			end(ticketId, "handoff.released", agent),
		takeReports: () => reports.splice(0),
		forge: (given) => {
			const text = new TextDecoder().decode(given.body);
			const id = String(given.headers["webhook-id"]);
			const now = String(Math.floor(clock.now() / 1000));
			const signed = (secret: string, timestamp: string) =>
				withHeaders(given, {
					"webhook-timestamp": timestamp,
					"webhook-signature": sign(secret, id, timestamp, text),
				});
			const signature = String(given.headers["webhook-signature"]);
			return [
				{ how: "no signature", report: without(given, "webhook-signature") },
				{ how: "no time", report: without(given, "webhook-timestamp") },
				{ how: "no id", report: without(given, "webhook-id") },
				{ how: "no headers", report: { ...given, headers: {} } },
				{ how: "another secret", report: signed(secretOf("eve"), now) },
				{
					how: "another id",
					report: withHeaders(given, { "webhook-id": `${id}0` }),
				},
				{
					how: "another time",
					report: withHeaders(given, {
						"webhook-timestamp": String(
							Number(given.headers["webhook-timestamp"]) - 1,
						),
					}),
				},
				{
					how: "an old one",
					report: signed(webhookSample.secrets[0], String(Number(now) - 330)),
				},
				{
					how: "one of the future",
					report: signed(webhookSample.secrets[0], String(Number(now) + 330)),
				},
				{
					how: "a time that is none",
					report: signed(webhookSample.secrets[0], "1e9"),
				},
				{
					how: "another version",
					report: withHeaders(given, {
						"webhook-signature": signature.replaceAll("v1,", "v1a,"),
					}),
				},
				{
					how: "a true one behind many",
					report: withHeaders(given, {
						"webhook-signature": `${"v1,x ".repeat(200)}${signature}`,
					}),
				},
				{
					how: "two headers",
					report: withHeaders(given, {
						"webhook-signature": [signature, signature],
					}),
				},
				{ how: "other bytes", report: withSpace(given) },
				{ how: "other words", report: withOtherWords(given) },
				{ how: "no body", report: { ...given, body: new Uint8Array() } },
			];
		},
	};
	return {
		world,
		fetch: createJsonFetch("https://desk.lipa.example", faults, answer),
	};
}

function sign(
	secret: string,
	id: string,
	timestamp: string,
	text: string,
): string {
	const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
	return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${text}`).digest("base64")}`;
}
