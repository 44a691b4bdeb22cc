import type { HumanAgent } from "@shopbell/conversation";
import type { DeskLetter, DeskPost } from "../../email/desk-letter.js";
import type { DeskReport } from "../../port/remote-desk.js";
import type { DeskWorld } from "../desk-subject.js";
import type { Faults } from "../faults.js";
import type { TestClock } from "../test-clock.js";
import { toReport, withHeaders, without } from "../to-report.js";

/** Addresses and the secret of the simulator. */
export const emailSample = {
	to: "help@lipa.example",
	replyMailbox: "desk@reply.lipa.example",
	inboundSecret: "inbound-s3cret-0123456789",
} as const;

interface Thread {
	readonly first: DeskLetter;
	readonly letters: DeskLetter[];
	isOpen: boolean;
}

/** What a test of e-mail alone looks at. */
export interface EmailWorld extends DeskWorld {
	readonly letters: readonly DeskLetter[];
	/** Posts a message as it is. */
	post(raw: string): void;
	/** The address for answers to a ticket. */
	replyTo(ticketId: string): string;
}

/** How mail programs write over what they quote. */
const quotes: readonly ((to: string) => string)[] = [
	(to) => `On Sun, 22 Nov 2026 at 07:00, Lipa <${to}> wrote:`,
	(to) => `niedz., 22 lis 2026 o 07:00 Lipa <${to}> napisał(a):`,
	(to) => `нд, 22 лист. 2026 р. о 07:00 Lipa <${to}> пише:`,
	(to) => `22 Kas 2026 Paz, saat 07:00 tarihinde Lipa <${to}> şunu yazdı:`,
	(to) => `ne 22. 11. 2026 o 7:00 Lipa <${to}> napísal(a):`,
];

/** A mailbox whose people answer with their mail programs, and a mail server that posts answers to us. */
export function createEmailWorld(
	clock: TestClock,
	faults: Faults,
): { readonly world: EmailWorld; readonly post: DeskPost } {
	const threads: Thread[] = [];
	const letters: DeskLetter[] = [];
	const reports: DeskReport[] = [];
	let answers = 0;

	function take(letter: DeskLetter): void {
		letters.push(letter);
		// A help desk knows a letter by its Message-ID and takes it once.
		const known = threads.find(({ letters: there }) =>
			there.some(({ id }) => id === letter.id),
		);
		if (known) return;
		const thread = threads.find(({ first }) => first.id === letter.inReplyTo);
		if (thread) thread.letters.push(letter);
		else threads.push({ first: letter, letters: [letter], isOpen: true });
	}

	function postRaw(raw: string): void {
		reports.push(
			toReport(
				{
					authorization: `Bearer ${emailSample.inboundSecret}`,
					"content-type": "message/rfc822",
				},
				raw,
				clock.now(),
			),
		);
	}

	const find = (ticketId: string): Thread => {
		const found = threads.find(({ first }) => first.id === ticketId);
		if (!found) throw new Error(`no thread ${ticketId}`);
		return found;
	};

	function answer(
		ticketId: string,
		agent: HumanAgent,
		text: string,
		messageId: string,
	): void {
		const { first } = find(ticketId);
		const quote = quotes[answers % quotes.length] ?? quotes[0];
		answers += 1;
		const body = `${text}\n\n${quote?.(first.replyTo)}\n\n${first.text
			.split("\n")
			.map((line) => `> ${line}`)
			.join("\n")}\n`;
		postRaw(
			[
				`From: ${agent.name} <agent${agent.id}@lipa.example>`,
				`To: Lipa <${first.replyTo}>`,
				`Message-ID: <${messageId}@lipa.example>`,
				`In-Reply-To: <${first.id}@lipa.example>`,
				"Subject: Re: =?UTF-8?B?xbzDs8WCdw==?=",
				"MIME-Version: 1.0",
				"Content-Type: text/plain; charset=utf-8",
				"Content-Transfer-Encoding: base64",
				"",
				Buffer.from(body.replaceAll("\n", "\r\n"))
					.toString("base64")
					.replaceAll(/.{76}/g, "$&\r\n"),
			].join("\r\n"),
		);
	}

	const world: EmailWorld = {
		tickets: async () =>
			threads.map(({ first, letters: there, isOpen }) => ({
				id: first.id,
				isOpen,
				texts: there.map(({ text }) => text),
				notes: there.map(({ subject }) => subject),
			})),
		// Nobody accepts a letter: who answers has taken it.
		accept: async () => undefined,
		say: async (ticketId, agent, text, messageId) =>
			answer(ticketId, agent, text, messageId),
		async resolve(ticketId, agent) {
			find(ticketId).isOpen = false;
			answer(ticketId, agent, "#done", `done-${ticketId}`);
		},
		giveBack: async (ticketId, agent) =>
			answer(ticketId, agent, "#bot", `bot-${ticketId}`),
		takeReports: () => reports.splice(0),
		forge: (made) => {
			const secret = emailSample.inboundSecret;
			const basic = (pair: string) =>
				withHeaders(made, {
					authorization: `Basic ${Buffer.from(pair).toString("base64")}`,
				});
			return [
				{ how: "no header", report: without(made, "authorization") },
				{
					how: "another secret",
					report: withHeaders(made, { authorization: "Bearer eve" }),
				},
				{
					how: "an empty secret",
					report: withHeaders(made, { authorization: "Bearer " }),
				},
				{
					how: "half a secret",
					report: withHeaders(made, {
						authorization: `Bearer ${secret.slice(0, 10)}`,
					}),
				},
				{
					how: "the secret without its scheme",
					report: withHeaders(made, { authorization: secret }),
				},
				{ how: "the secret as a name", report: basic(`${secret}:x`) },
				{
					how: "two headers",
					report: withHeaders(made, {
						authorization: [`Bearer ${secret}`, `Bearer ${secret}`],
					}),
				},
			];
		},
		letters,
		post: postRaw,
		replyTo: (ticketId) => find(ticketId).first.replyTo,
	};
	return {
		world,
		post: {
			send: (letter) =>
				faults.run(
					() => take(letter),
					() => {
						throw new Error("451 for zofia@lipa.example, pass s3cret");
					},
				),
		},
	};
}
