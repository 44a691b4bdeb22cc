import type { DeskReport } from "../../port/remote-desk.js";
import { createChance } from "../create-chance.js";
import {
	type Asked,
	anna,
	type DeskCase,
	type DeskStage,
} from "../desk-case.js";
import type { DeskTraits } from "../desk-subject.js";

const speaks = ({ hasReports, hasWords }: DeskTraits): boolean =>
	hasReports && hasWords;

const reports = ({ hasReports }: DeskTraits): boolean => hasReports;

const lines = [
	"Dzień dobry!",
	"Już sprawdzam.",
	"Paczka jest w Łodzi.",
	"Miłego dnia!",
];

/** A whole conversation at the desk, of which nothing has been reported yet. */
async function talk(stage: DeskStage): Promise<{
	readonly asked: Asked;
	readonly reports: readonly DeskReport[];
}> {
	const asked = await stage.ask();
	const { world, clock } = stage.subject;
	const { id } = await stage.ticketOf(asked);
	await stage.deliverReports();
	await world.accept(id, anna);
	for (const [index, line] of lines.entries()) {
		await clock.pass(1000);
		await world.say(id, anna, line, `m${index}`);
	}
	await world.resolve(id, anna);
	return { asked, reports: world.takeReports() };
}

/** Everything that was said, once; one who speaks has been announced before. */
async function checkHeard(stage: DeskStage, asked: Asked): Promise<void> {
	const signals = (await stage.signalsOf(asked)).map(({ signal }) => signal);
	stage.checkSame(
		signals
			.flatMap((signal) => (signal.kind === "said" ? [signal.text] : []))
			.sort(),
		[...lines].sort(),
		"words heard",
	);
	for (const kind of ["acknowledged", "accepted", "resolved"])
		stage.checkSame(
			[signals.filter((signal) => signal.kind === kind).length],
			[1],
			`times ${kind}`,
		);
	const kinds = signals.map(({ kind }) => kind);
	stage.check(
		kinds.indexOf("accepted") < kinds.indexOf("said"),
		`somebody speaks who has not joined: ${kinds.join(" ")}`,
	);
}

/** A shuffle that is the same for the same number. */
function shuffle<T>(items: readonly T[], number: number): readonly T[] {
	const chance = createChance(number);
	const rest = [...items];
	const shuffled: T[] = [];
	while (rest.length > 0)
		shuffled.push(...rest.splice(Math.floor(chance() * rest.length), 1));
	return shuffled;
}

/** What holds however reports arrive. */
export const reportCases: readonly DeskCase[] = [
	{
		name: "reports that come one to five times count once",
		fits: speaks,
		async run(stage) {
			const talked = await talk(stage);
			for (const [index, report] of talked.reports.entries())
				await stage.deliver(
					Array.from({ length: 1 + (index % 5) }, () => report),
				);
			await stage.deliver(talked.reports);
			await checkHeard(stage, talked.asked);
		},
	},
	{
		name: "reports that come in any order lose and double nothing",
		fits: speaks,
		variants: 12,
		fullVariants: 400,
		async run(stage, variant) {
			const talked = await talk(stage);
			await stage.deliver(
				shuffle([...talked.reports, ...talked.reports], variant),
			);
			await checkHeard(stage, talked.asked);
		},
	},
	{
		name: "reports that come minutes late, to another process, still count",
		fits: speaks,
		async run(stage) {
			const talked = await talk(stage);
			stage.outbox.restart();
			await stage.subject.clock.pass(240_000);
			await stage.deliver(talked.reports);
			await checkHeard(stage, talked.asked);
		},
	},
	{
		name: "nobody else is believed",
		fits: reports,
		async run(stage) {
			const asked = await stage.ask();
			const { world, clock } = stage.subject;
			await stage.deliverReports();
			const before = (await stage.subject.told()).length;
			await world.accept((await stage.ticketOf(asked)).id, anna);
			if (stage.subject.traits.hasWords)
				await world.say(
					(await stage.ticketOf(asked)).id,
					anna,
					lines[0] ?? "",
					"m1",
				);
			const made = world.takeReports();
			stage.check(made.length > 0, "the desk reports nothing");
			for (const report of made)
				for (const { how, report: forged } of world.forge(report)) {
					const receiving = stage.outbox.process.receive({
						...forged,
						at: clock.now(),
					});
					await clock.pass(50);
					const { kind } = await receiving;
					stage.check(kind === "refused", `${how}: ${kind}`);
				}
			stage.checkSame(
				[(await stage.subject.told()).length],
				[before],
				"told by forgers",
			);
			await stage.deliver(made);
			stage.check(
				(await stage.subject.told()).length > before,
				"the true report is not heard any more",
			);
		},
	},
	{
		name: "noise from the desk itself is refused or left alone, and nothing breaks",
		fits: reports,
		variants: 12,
		fullVariants: 400,
		async run(stage, variant) {
			const asked = await stage.ask();
			const { world, clock } = stage.subject;
			await stage.deliverReports();
			await world.accept((await stage.ticketOf(asked)).id, anna);
			const before = (await stage.subject.told()).length;
			const chance = createChance(variant);
			for (const report of world.takeReports()) {
				const body = Uint8Array.from(report.body);
				for (let n = 0; n < 8; n += 1) {
					body[Math.floor(chance() * body.length)] = Math.floor(chance() * 256);
				}
				const receiving = stage.outbox.process.receive({
					...report,
					body,
					at: clock.now(),
				});
				await clock.pass(50);
				const { kind } = await receiving;
				stage.check(
					["refused", "invalid", "taken"].includes(kind),
					`answered ${kind}`,
				);
			}
			stage.check(
				(await stage.subject.told()).length <= before + 1,
				"noise was heard as more than it was",
			);
		},
	},
];
