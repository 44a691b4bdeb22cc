import { useState } from "preact/hooks";
import { fill } from "../locale/strings.js";
import { formatLocale, strings } from "../state/preferences.js";
import { formatAge, formatTime } from "../text/format.js";
import type { Handoff } from "../wire/handoff.js";
import type { Reach } from "../wire/reach.js";
import { CallBackDialog } from "./call-back-dialog.js";
import { useDesk } from "./desk-context.js";
import { EmailDialog } from "./email-dialog.js";
import { TemplateDialog } from "./template-dialog.js";

/** Time left from which it is said how much. */
const soonMs = 24 * 3_600_000;

/** Says when words do not reach the shopper any more, and what can be done instead; or until when they do. */
export function ReachLine({ handoff }: { readonly handoff: Handoff }) {
	const { conversation, now } = useDesk();
	const reach = conversation.reach.value;
	const words = strings.value.work.reach;
	if (reach === null) return null;
	const closed = closedText(reach, now.value);
	if (closed !== null) return <Closed handoff={handoff} why={closed} />;
	if (reach.freeUntil === null) return null;
	const left = reach.freeUntil - now.value;
	if (left > soonMs) return null;
	return (
		<p class="reach-line">
			{fill(words.windowLeft, {
				age: formatAge(left, formatLocale.value),
				time: formatTime(reach.freeUntil, now.value, formatLocale.value),
			})}
		</p>
	);
}

/** Whether what is typed reaches nobody now. */
export function isClosed(reach: Reach | null, now: number): boolean {
	return reach !== null && closedText(reach, now) !== null;
}

function closedText(
	{ state, freeUntil }: Reach,
	now: number,
): "blocked" | "notInControl" | "windowClosed" | null {
	if (state !== "ok") return state === "blocked" ? "blocked" : "notInControl";
	return freeUntil !== null && now >= freeUntil ? "windowClosed" : null;
}

/** Why, and the ways that are left to whoever has the conversation. */
function Closed({
	handoff,
	why,
}: {
	readonly handoff: Handoff;
	readonly why: "blocked" | "notInControl" | "windowClosed";
}) {
	const { conversation } = useDesk();
	const words = strings.value.work;
	const [asked, setAsked] = useState<"template" | "email" | "call" | null>(
		null,
	);
	const details = conversation.details.value;
	const ways = details?.ways ?? null;
	const templates = why === "windowClosed" ? (ways?.templates ?? []) : [];
	const mayAnswer = details?.may.includes("answer") ?? false;
	const close = () => setAsked(null);
	return (
		<>
			<div class="reach-line closed">
				<p role="status">
					{words.reach[why]}{" "}
					{templates.length > 0
						? words.reach.onlyTemplate
						: words.reach.otherWays}
				</p>
				{mayAnswer && (
					<div class="reach-ways">
						{templates.length > 0 && (
							<button
								type="button"
								class="button small primary"
								onClick={() => setAsked("template")}
							>
								{words.reach.sendTemplate}
							</button>
						)}
						{ways?.email && (
							<button
								type="button"
								class="button small"
								onClick={() => setAsked("email")}
							>
								{words.reach.answerByEmail}
							</button>
						)}
						<button
							type="button"
							class="button small"
							onClick={() => setAsked("call")}
						>
							{words.callBack}
						</button>
					</div>
				)}
			</div>
			{asked === "template" && (
				<TemplateDialog
					handoff={handoff}
					templates={templates}
					onClose={close}
				/>
			)}
			{asked === "email" && (
				<EmailDialog
					handoff={handoff}
					address={ways?.email?.address ?? null}
					onClose={close}
				/>
			)}
			{asked === "call" && <CallBackDialog handoff={handoff} onClose={close} />}
		</>
	);
}
