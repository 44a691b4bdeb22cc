import { Modal } from "@shopbell/staff-web";
import { useEffect, useState } from "preact/hooks";
import { formatLocale, strings } from "../state/preferences.js";
import { formatTime } from "../text/format.js";
import type { Ticket } from "../wire/ticket.js";
import { useDesk } from "./desk-context.js";
import { TimeLeft } from "./window-left.js";

/** What was promised for later, oldest first. */
export function TicketsDialog({ onClose }: { readonly onClose: () => void }) {
	const desk = useDesk();
	const words = strings.value;
	const [tickets, setTickets] = useState<readonly Ticket[] | null>(null);

	async function load(): Promise<void> {
		const answer = await desk.api.tickets();
		if (answer.kind === "ok") setTickets(answer.body.tickets);
		else desk.report(answer);
	}
	useEffect(() => void load(), []);

	async function end(ticket: Ticket): Promise<void> {
		const answer = await desk.api.ticketDone(ticket.number);
		if (answer.kind === "ok") await load();
		else desk.report(answer);
	}

	return (
		<Modal title={words.work.tickets} onClose={onClose}>
			{tickets === null ? (
				<p class="muted">{words.loading}</p>
			) : tickets.length === 0 ? (
				<p class="muted">{words.work.noTickets}</p>
			) : (
				<ul class="tickets">
					{tickets.map((ticket) => (
						<li key={ticket.number}>
							<div>
								<p class="ticket-head">
									<span class="tag quiet">
										{words.work.ticketKinds[ticket.kind]} {ticket.number}
									</span>{" "}
									<time
										class="muted"
										dateTime={new Date(ticket.createdAt).toISOString()}
									>
										{formatTime(
											ticket.createdAt,
											desk.now.value,
											formatLocale.value,
										)}
									</time>{" "}
									<TimeLeft until={ticket.freeUntil ?? null} />
								</p>
								<p>
									<a
										href={desk.place.linkTo({
											conversationId: ticket.conversationId,
										})}
										onClick={onClose}
									>
										{ticket.subject || "…"}
									</a>
								</p>
								<p class="muted">
									{[
										ticket.phone,
										ticket.when,
										ticket.email,
										ticket.letter &&
											ticket.letter !== "failed" &&
											words.work.letters[ticket.letter],
									]
										.filter(Boolean)
										.join(" · ")}
								</p>
								{ticket.letter === "failed" && (
									<p class="ticket-failed">
										<strong>{words.work.letters.failed}.</strong>{" "}
										{words.work.letterFailedHint}
									</p>
								)}
							</div>
							<button
								type="button"
								class="button small"
								onClick={() => void end(ticket)}
							>
								{words.work.markDone}
								<span class="hidden"> {ticket.number}</span>
							</button>
						</li>
					))}
				</ul>
			)}
		</Modal>
	);
}
