import type { DeskSubject } from "./desk-subject.js";
import { createSamplePack } from "./sample-pack.js";

/** A desk with one ticket, for tests of one adapter alone. */
export async function openDesk<Subject extends DeskSubject>(
	subject: Subject,
): Promise<{
	readonly subject: Subject;
	readonly handoffId: string;
	readonly ticketId: string;
	/** Delivers what the desk has to report. */
	readonly receive: () => Promise<void>;
}> {
	const { clock, world } = subject;
	const process = subject.open();
	const conversation = await subject.createConversation();
	const handoffId = `${conversation.id}.1`;
	const performing = process.desk.perform(
		{
			kind: "request",
			handoffId,
			pack: createSamplePack({
				handoffId,
				conversationId: conversation.id,
				channel: conversation.channel,
				text: "Czy mogę prosić o rozmowę?",
				at: clock.now(),
			}),
		},
		{
			key: "desk|1|0",
			attempt: 0,
			conversationId: conversation.id,
			channel: conversation.channel,
			address: conversation.address,
		},
	);
	await clock.pass(100);
	await performing;
	return {
		subject,
		handoffId,
		ticketId: (await world.tickets())[0]?.id ?? "",
		async receive() {
			for (const report of world.takeReports()) {
				const receiving = process.receive({ ...report, at: clock.now() });
				await clock.pass(50);
				await receiving;
			}
		},
	};
}
