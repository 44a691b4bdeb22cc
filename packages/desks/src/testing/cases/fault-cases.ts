import { createChance } from "../create-chance.js";
import {
	type Asked,
	anna,
	type DeskCase,
	type DeskStage,
} from "../desk-case.js";
import type { DeskTraits } from "../desk-subject.js";
import { type Fault, faultKinds } from "../faults.js";

const isRemote = ({ isRemote }: DeskTraits): boolean => isRemote;

/** Most calls a request may take; a fault on a later one changes nothing. */
const maxCalls = 10;

/** Time within which the shopper hears what became of the request. */
const toldWithinMs = 5000;

/** What is said of a request: it was taken, or it is kept under a number. */
const answers = new Set(["acknowledged", "fell-back", "failed"]);

async function checkToldInTime(stage: DeskStage, asked: Asked): Promise<void> {
	const told = (await stage.signalsOf(asked)).filter(({ signal }) =>
		answers.has(signal.kind),
	);
	stage.checkSame([told.length], [1], "answers to the request");
	const afterMs = (told[0]?.at ?? Number.POSITIVE_INFINITY) - asked.at;
	stage.measure(afterMs);
	stage.check(afterMs <= toldWithinMs, `told after ${afterMs} ms`);
}

async function checkOneTicket(stage: DeskStage, asked: Asked): Promise<void> {
	const tickets = await stage.ticketsOf(asked);
	stage.checkSame([tickets.length], [1], `tickets of ${asked.handoffId}`);
	const promised = (await stage.signalsOf(asked)).flatMap(({ signal }) =>
		signal.kind === "fell-back" ? [signal.number] : [],
	);
	for (const number of promised)
		stage.check(
			tickets.some(({ notes, texts }) =>
				[...notes, ...texts].some((words) => words.includes(number)),
			),
			`the number ${number} that was told is not at the desk`,
		);
}

/** Nothing half made is left over either. */
async function checkTicketCount(
	stage: DeskStage,
	wanted: number,
): Promise<void> {
	stage.checkSame(
		[(await stage.subject.world.tickets()).length],
		[wanted],
		"tickets at the desk",
	);
}

const pass = (stage: DeskStage, ms: number): Promise<void> =>
	stage.subject.clock.pass(ms);

/** What holds when the desk fails. */
export const faultCases: readonly DeskCase[] = [
	...faultKinds
		.filter((fault) => !fault.startsWith("crash"))
		.map(
			(fault): DeskCase => ({
				name: `a request that meets "${fault}" on any of its calls is told within 5 s and is one ticket`,
				fits: isRemote,
				variants: maxCalls,
				async run(stage, variant) {
					stage.subject.faults.plan((call) =>
						call === variant ? (fault as Fault) : undefined,
					);
					const asked = await stage.ask(toldWithinMs);
					await checkToldInTime(stage, asked);
					await pass(stage, 300_000);
					await checkOneTicket(stage, asked);
					await checkTicketCount(stage, 1);
					stage.check(stage.outbox.pending() === 0, "not settled");
				},
			}),
		),
	...(["crash", "crash-after"] as const).map(
		(fault): DeskCase => ({
			name: `a process that ends ("${fault}") at any call of a request leaves one ticket`,
			fits: isRemote,
			variants: maxCalls,
			async run(stage, variant) {
				stage.subject.faults.plan((call) =>
					call === variant ? fault : undefined,
				);
				const asked = await stage.ask(200);
				stage.subject.faults.plan(() => undefined);
				stage.outbox.restart();
				await pass(stage, 300_000);
				await checkOneTicket(stage, asked);
				await checkTicketCount(stage, 1);
				stage.check(stage.outbox.pending() === 0, "not settled");
			},
		}),
	),
	...faultKinds.map(
		(fault): DeskCase => ({
			name: `a shopper's words that meet "${fault}" reach the desk once and in order`,
			fits: ({ hasRelay, isRemote: remote }) => hasRelay && remote,
			variants: 3,
			async run(stage, variant) {
				const asked = await stage.ask();
				stage.subject.faults.plan((call) =>
					call === variant ? fault : undefined,
				);
				const texts = ["raz", "dwa", "trzy"].map((word) => `${word}!`);
				for (const text of texts)
					stage.send(asked, {
						kind: "relay",
						handoffId: asked.handoffId,
						text,
						at: stage.subject.clock.now(),
					});
				await pass(stage, 1000);
				if (stage.subject.faults.isCrashed) stage.outbox.restart();
				await pass(stage, 300_000);
				const there = (await stage.ticketOf(asked)).texts.join("\n");
				stage.checkSame(
					there.match(/(raz|dwa|trzy)!/g) ?? [],
					texts,
					"words at the desk",
				);
			},
		}),
	),
	{
		name: "whatever fails in whatever order: told within 5 s, one ticket each, nothing left over",
		fits: isRemote,
		variants: 8,
		fullVariants: 400,
		async run(stage, variant) {
			const { clock, faults } = stage.subject;
			const chance = createChance(variant);
			const likely = [0.05, 0.2, 0.5, 0.9][variant % 4] ?? 0.2;
			faults.plan(() =>
				chance() < likely
					? faultKinds[Math.floor(chance() * faultKinds.length)]
					: undefined,
			);
			const everybody: Asked[] = [];
			/** A shopper whose process ended before anything was told hears it from the conversation's own timer. */
			const inTime: Asked[] = [];
			for (let n = 0; n < 8; n += 1) {
				const asked = await stage.ask(0);
				everybody.push(asked);
				let hasCrashed = false;
				for (let ms = 0; ms < 5000; ms += 500) {
					await clock.pass(500);
					if (!faults.isCrashed) continue;
					hasCrashed = true;
					stage.outbox.restart();
				}
				if (!hasCrashed) inTime.push(asked);
				await clock.pass(Math.floor(chance() * 20_000));
				if (faults.isCrashed) stage.outbox.restart();
			}
			faults.plan(() => undefined);
			await clock.pass(600_000);
			for (const asked of inTime) await checkToldInTime(stage, asked);
			for (const asked of everybody) await checkOneTicket(stage, asked);
			await checkTicketCount(stage, everybody.length);
			stage.check(stage.outbox.pending() === 0, "not settled");
		},
	},
	{
		name: "an outage of 30 minutes is told to everybody within 5 s and leaves one ticket each",
		fits: isRemote,
		variants: 2,
		async run(stage, variant) {
			const { clock, faults } = stage.subject;
			// Refused connections and silence are both outages.
			faults.plan(() => (variant === 0 ? "down" : "slow-answer"));
			if (variant === 1) faults.plan(() => "stall");
			const everybody: Asked[] = [];
			for (let n = 0; n < 20; n += 1) {
				everybody.push(await stage.ask(0));
				await clock.pass(n < 10 ? 50 : 20_000);
			}
			await clock.pass(5000);
			if (variant === 0)
				for (const asked of everybody) {
					const [told] = await stage.signalsOf(asked);
					stage.check(
						told?.signal.kind === "fell-back",
						`${asked.handoffId} was told ${told?.signal.kind}`,
					);
				}
			for (const asked of everybody) await checkToldInTime(stage, asked);
			await clock.pass(1_800_000);
			faults.plan(() => undefined);
			await clock.pass(600_000);
			for (const asked of everybody) await checkOneTicket(stage, asked);
			await checkTicketCount(stage, everybody.length);
			stage.check(stage.outbox.pending() === 0, "not settled");
		},
	},
	{
		name: "after an outage somebody answers, and late, doubled and swapped reports count once",
		fits: ({ hasReports, hasWords }) => hasReports && hasWords,
		async run(stage) {
			const { clock, faults, world } = stage.subject;
			faults.plan(() => "down");
			const asked = await stage.ask(5000);
			await clock.pass(1_800_000);
			faults.plan(() => undefined);
			await clock.pass(120_000);
			await checkOneTicket(stage, asked);
			world.takeReports();
			const { id } = await stage.ticketOf(asked);
			await world.accept(id, anna);
			await world.say(id, anna, "Przepraszam za czekanie.", "m1");
			const made = world.takeReports();
			await stage.deliver([...made].reverse());
			await stage.deliver(made);
			stage.checkSame(
				(await stage.signalsOf(asked)).map(({ signal }) => signal.kind),
				["fell-back", "accepted", "said"],
				"told",
			);
		},
	},
	{
		name: "who asks again in an outage gets no second ticket",
		fits: isRemote,
		async run(stage) {
			const { clock, faults, world, stopWaiting } = stage.subject;
			faults.plan(() => "down");
			const first = await stage.ask(6000);
			// Behind the first in its lane: the conversation's own timer tells this one.
			const second = stage.askAgain(first, 2);
			await clock.pass(6000);
			stopWaiting(second.handoffId);
			stage.send(second, { kind: "withdraw", handoffId: second.handoffId });
			faults.plan(() => undefined);
			await clock.pass(300_000);
			stage.checkSame([(await world.tickets()).length], [1], "tickets");
			await checkOneTicket(stage, first);
			stage.check(stage.outbox.pending() === 0, "not settled");
		},
	},
	{
		name: "a request that nobody waits for any more makes no ticket",
		fits: isRemote,
		async run(stage) {
			const { clock, faults, world, stopWaiting } = stage.subject;
			faults.plan(() => "crash");
			const asked = await stage.ask(100);
			stopWaiting(asked.handoffId);
			faults.plan(() => undefined);
			stage.outbox.restart();
			await clock.pass(60_000);
			stage.checkSame(
				[
					(await world.tickets()).filter(({ texts }) => texts.length > 0)
						.length,
				],
				[0],
				"tickets",
			);
			stage.checkSame(await stage.signalsOf(asked), [], "told");
		},
	},
	{
		name: "no error holds a secret, an address with one or words of the shopper",
		fits: isRemote,
		async run(stage) {
			stage.subject.faults.plan((call) =>
				call % 3 === 0 ? "error" : call % 3 === 1 ? "down" : "cut-after",
			);
			await stage.ask(60_000);
			const errors = stage.outbox.errors();
			stage.check(errors !== "", "nothing failed");
			for (const word of ["s3cret", "żółw", "paczka", "Zofia"])
				stage.check(!errors.includes(word), `an error holds "${word}"`);
		},
	},
];
