import { anna, type DeskCase, jan } from "../desk-case.js";
import { createSamplePack } from "../sample-pack.js";

const all = (): boolean => true;

/** What holds when nothing goes wrong. */
export const plainCases: readonly DeskCase[] = [
	{
		name: "a request becomes one ticket with everything asked, and the shopper hears so",
		fits: all,
		async run({ ask, ticketsOf, ticketOf, signalsOf, check, checkSame }) {
			const asked = await ask();
			checkSame([(await ticketsOf(asked)).length], [1], "tickets");
			check((await ticketOf(asked)).isOpen, "the ticket is not open");
			check(
				(await ticketOf(asked)).texts
					.join("\n")
					.includes("Gdzie jest moja paczka?"),
				"the first question is missing",
			);
			checkSame(
				(await signalsOf(asked)).map(({ signal }) => signal.kind),
				["acknowledged"],
				"told",
			);
		},
	},
	{
		name: "the same request twice is one ticket",
		fits: all,
		async run({
			ask,
			ticketsOf,
			subject,
			outbox,
			check,
			checkSame,
			signalsOf,
		}) {
			const asked = await ask();
			outbox.restart();
			outbox.post(asked.conversation, {
				kind: "request",
				handoffId: asked.handoffId,
				pack: createSamplePack({
					...asked,
					conversationId: asked.conversation.id,
					channel: asked.conversation.channel,
				}),
			});
			await subject.clock.pass(1000);
			checkSame([(await ticketsOf(asked)).length], [1], "tickets");
			checkSame([(await signalsOf(asked)).length], [1], "times told");
			check(outbox.pending() === 0, "the second one is not settled");
		},
	},
	{
		name: "words, files and changes of the shopper reach the ticket in order",
		fits: ({ hasRelay }) => hasRelay,
		async run({ ask, send, ticketOf, subject, check }) {
			const asked = await ask();
			const at = subject.clock.now();
			const relay = { kind: "relay", handoffId: asked.handoffId, at } as const;
			send(asked, { ...relay, text: "raz" });
			send(asked, {
				...relay,
				text: "dwa",
				attachments: [
					{
						name: "kubek.jpg",
						url: "https://lipa.example/f/kubek.jpg",
						contentType: "image/jpeg",
					},
				],
			});
			send(asked, { ...relay, text: "dwa i pół", edited: true });
			await subject.clock.pass(1000);
			const words = (await ticketOf(asked)).texts.join("\n");
			const places = ["raz", "dwa", "kubek.jpg", "dwa i pół"].map((text) =>
				words.indexOf(text),
			);
			check(!places.includes(-1), `words are missing: ${words}`);
			check(
				places.every(
					(place, index) => index === 0 || place > (places[index - 1] ?? 0),
				),
				`words are out of order: ${words}`,
			);
		},
	},
	{
		name: "a person accepts, speaks and ends; the shopper hears each once and in order",
		fits: ({ hasWords }) => hasWords,
		async run({
			ask,
			ticketOf,
			subject,
			deliverReports,
			signalsOf,
			checkSame,
		}) {
			const asked = await ask();
			const { world } = subject;
			const { id } = await ticketOf(asked);
			await world.accept(id, anna);
			await deliverReports();
			await world.say(id, anna, "Dzień dobry!", "m1");
			await world.say(
				id,
				anna,
				"Paczka jest w Łodzi: https://t.example/1",
				"m2",
			);
			await deliverReports();
			await world.resolve(id, anna);
			await deliverReports();
			const signals = (await signalsOf(asked)).map(({ signal }) => signal);
			checkSame(
				signals.map((signal) =>
					signal.kind === "said" ? signal.text : signal.kind,
				),
				[
					"acknowledged",
					"accepted",
					"Dzień dobry!",
					"Paczka jest w Łodzi: https://t.example/1",
					"resolved",
				],
				"told",
			);
			checkSame(
				signals.flatMap((signal) =>
					"agent" in signal ? [signal.agent.name] : [],
				),
				["Anna", "Anna", "Anna"],
				"names",
			);
		},
	},
	{
		name: "another person who goes on is introduced",
		fits: ({ hasWords, isRemote }) => hasWords && isRemote,
		async run({
			ask,
			ticketOf,
			subject,
			deliverReports,
			signalsOf,
			checkSame,
		}) {
			const asked = await ask();
			const { id } = await ticketOf(asked);
			await subject.world.say(id, anna, "Przekazuję.", "m1");
			await subject.world.say(id, jan, "Przejmuję.", "m2");
			await deliverReports();
			checkSame(
				(await signalsOf(asked)).map(({ signal }) =>
					signal.kind === "transferred" ? `to ${signal.to?.name}` : signal.kind,
				),
				["acknowledged", "accepted", "said", "to Jan", "said"],
				"told",
			);
		},
	},
	{
		name: "a person gives the conversation back to the bot",
		fits: ({ givesBack }) => givesBack,
		async run({
			ask,
			ticketOf,
			subject,
			deliverReports,
			signalsOf,
			checkSame,
		}) {
			const asked = await ask();
			const { id } = await ticketOf(asked);
			await subject.world.accept(id, anna);
			await deliverReports();
			await subject.world.say(id, anna, "Oddaję.", "m1");
			await subject.world.giveBack(id, anna);
			await deliverReports();
			checkSame(
				(await signalsOf(asked)).map(({ signal }) => signal.kind),
				["acknowledged", "accepted", "said", "released"],
				"told",
			);
		},
	},
	{
		name: "a shopper who stops waiting is told to the desk",
		fits: all,
		async run({ ask, send, ticketOf, subject, check, outbox }) {
			const asked = await ask();
			const before = await ticketOf(asked);
			send(asked, { kind: "withdraw", handoffId: asked.handoffId });
			await subject.clock.pass(1000);
			const after = await ticketOf(asked);
			check(
				!after.isOpen ||
					after.notes.length + after.texts.length >
						before.notes.length + before.texts.length,
				"nobody at the desk can see it",
			);
			check(outbox.pending() === 0, "the withdrawal is not settled");
		},
	},
	{
		name: "a withdrawal that crosses an acceptance ends nothing before the conversation has decided",
		fits: ({ hasWords, isRemote }) => hasWords && isRemote,
		async run({ ask, send, ticketOf, subject, deliverReports, check }) {
			const asked = await ask();
			const { handoffId } = asked;
			await subject.world.say(
				(await ticketOf(asked)).id,
				anna,
				"Jestem.",
				"m1",
			);
			await deliverReports();
			const before = JSON.stringify(await ticketOf(asked));
			send(asked, { kind: "withdraw", handoffId });
			await subject.clock.pass(1000);
			check(
				JSON.stringify(await ticketOf(asked)) === before,
				"ended though somebody has it",
			);
			send(asked, { kind: "withdraw", handoffId, isRefused: true });
			await subject.clock.pass(1000);
			check(
				JSON.stringify(await ticketOf(asked)) !== before,
				"the person at the desk does not hear that the shopper is gone",
			);
		},
	},
	{
		name: "a shopper who leaves gets a number that the desk knows, with the address for the answer",
		fits: ({ isRemote, hasRelay }) => isRemote && hasRelay,
		async run({ ask, send, ticketOf, subject, signalsOf, check, checkSame }) {
			const asked = await ask();
			const { handoffId } = asked;
			const email = "zofia@example.com";
			send(asked, { kind: "ticket", handoffId, email: null });
			send(asked, { kind: "ticket", handoffId, email });
			send(asked, { kind: "ticket", handoffId, email });
			await subject.clock.pass(1000);
			const signals = (await signalsOf(asked)).map(({ signal }) => signal);
			checkSame(
				signals.map(({ kind }) => kind),
				["acknowledged", "fell-back"],
				"told",
			);
			const ticket = await ticketOf(asked);
			const there = [...ticket.notes, ...ticket.texts].join("\n");
			check(ticket.isOpen, "the ticket is not open");
			checkSame([there.split(email).length - 1], [1], "times the address");
			for (const signal of signals)
				if (signal.kind === "fell-back")
					check(there.includes(signal.number), "the number is not there");
		},
	},
	{
		name: "what belongs to this program alone is no business of the desk",
		fits: ({ isRemote }) => isRemote,
		async run({ ask, send, subject, outbox, check, checkSame }) {
			const asked = await ask();
			const before = subject.faults.calls;
			send(asked, {
				kind: "email-transcript",
				conversationId: asked.conversation.id,
				to: "zofia@example.com",
			});
			send(asked, {
				kind: "rated",
				handoffId: asked.handoffId,
				conversationId: asked.conversation.id,
				episode: 1,
				instrument: "csat",
				score: 5,
				of: "human",
			});
			await subject.clock.pass(1000);
			checkSame([subject.faults.calls], [before], "calls");
			check(outbox.pending() === 0, "they are not settled");
		},
	},
];
