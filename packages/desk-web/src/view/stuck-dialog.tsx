import { Modal } from "@shopbell/staff-web";
import { useEffect, useState } from "preact/hooks";
import { formatLocale, strings } from "../state/preferences.js";
import { channelName } from "../text/channel-name.js";
import { formatTime } from "../text/format.js";
import type { DeadLetter, StuckPage } from "../wire/delivery.js";
import { useDesk } from "./desk-context.js";
import { UnknownMark } from "./unknown-mark.js";

/** What did not go through, in whatever conversation, for supervisors. */
export function StuckDialog({ onClose }: { readonly onClose: () => void }) {
	const desk = useDesk();
	const words = strings.value;
	const [page, setPage] = useState<StuckPage | null>(null);

	async function load(): Promise<void> {
		const answer = await desk.api.stuck();
		if (answer.kind === "ok") setPage(answer.body);
		else desk.report(answer);
	}
	useEffect(() => void load(), []);

	async function decide(
		letter: DeadLetter,
		how: "replay" | "drop",
	): Promise<void> {
		const answer = await desk.api.decideDeadLetter(letter.id, how);
		if (answer.kind === "ok") await load();
		else desk.report(answer);
	}

	const place = (conversationId: string, at: number, channel: string) => (
		<p class="muted">
			<a href={desk.place.linkTo({ conversationId })} onClick={onClose}>
				{words.conversation}
			</a>
			{` · ${channelName(channel, words)} · `}
			<time dateTime={new Date(at).toISOString()}>
				{formatTime(at, desk.now.value, formatLocale.value)}
			</time>
		</p>
	);

	return (
		<Modal title={words.work.stuck.title} onClose={onClose}>
			{page === null ? (
				<p class="muted">{words.loading}</p>
			) : page.dead.length + page.unknown.length === 0 ? (
				<p class="muted">{words.work.stuck.nothing}</p>
			) : (
				<div class="stuck">
					{page.unknown.length > 0 && (
						<section>
							<h3>{words.work.stuck.unknownTitle}</h3>
							<ul class="tickets">
								{page.unknown.map((delivery) => (
									<li key={delivery.id}>
										<div>
											{place(
												delivery.conversationId,
												delivery.at,
												delivery.channel,
											)}
											<UnknownMark
												delivery={delivery}
												onSettled={() => void load()}
											/>
										</div>
									</li>
								))}
							</ul>
						</section>
					)}
					{page.dead.length > 0 && (
						<section>
							<h3>{words.work.stuck.deadTitle}</h3>
							<p class="muted">{words.work.stuck.deadHint}</p>
							<ul class="tickets">
								{page.dead.map((letter) => (
									<li key={letter.id}>
										<div>
											<p class="as-typed">
												{letter.text ?? words.work.stuck.noMessage}
											</p>
											{place(letter.conversationId, letter.at, letter.channel)}
											{letter.reason !== null && (
												<p class="muted">
													<code>{letter.reason}</code>
												</p>
											)}
										</div>
										<div class="unknown-choices">
											<button
												type="button"
												class="button small"
												onClick={() => void decide(letter, "replay")}
											>
												{words.tryAgain}
											</button>
											<button
												type="button"
												class="button small"
												onClick={() => void decide(letter, "drop")}
											>
												{words.work.stuck.drop}
											</button>
										</div>
									</li>
								))}
							</ul>
						</section>
					)}
				</div>
			)}
		</Modal>
	);
}
