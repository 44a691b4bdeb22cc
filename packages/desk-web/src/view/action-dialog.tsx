import { Modal } from "@shopbell/staff-web";
import { useId, useState } from "preact/hooks";
import { fill } from "../locale/strings.js";
import { createMessageId } from "../state/outbox.js";
import { formatLocale, strings } from "../state/preferences.js";
import { formatMoney } from "../text/money.js";
import { readVoucher } from "../text/voucher-text.js";
import type {
	ActionResult,
	DeskAction,
	DeskOrder,
} from "../wire/conversation.js";
import type { Handoff } from "../wire/handoff.js";
import { useDesk } from "./desk-context.js";
import { focusComposer } from "./use-keyboard.js";

type Param = DeskAction["params"][number];

/** Has the shop do something, after what it needs was filled in and confirmed. */
export function ActionDialog({
	handoff,
	action,
	order,
	onClose,
}: {
	readonly handoff: Handoff;
	readonly action: DeskAction;
	/** Order beside the conversation, to begin with. */
	readonly order: DeskOrder | null;
	readonly onClose: () => void;
}) {
	const desk = useDesk();
	const words = strings.value;
	/** The same for every attempt: the shop acts once. */
	const [key] = useState(createMessageId);
	const [isBusy, setBusy] = useState(false);
	const [problem, setProblem] = useState<string | null>(null);
	const [wrongField, setWrongField] = useState<string | null>(null);

	async function perform(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		const form = new FormData(event.currentTarget as HTMLFormElement);
		const params = Object.fromEntries(
			action.params.flatMap((param) => {
				const value = toValue(
					param,
					String(form.get(param.name) ?? ""),
					action,
				);
				return value === undefined ? [] : [[param.name, value]];
			}),
		);
		setBusy(true);
		setProblem(null);
		const answer = await desk.api.perform(
			handoff.conversationId,
			action.action,
			{ key, params },
		);
		setBusy(false);
		if (answer.kind === "offline") return setProblem(words.failed);
		if (answer.kind === "refused")
			return setProblem(
				answer.code === "above-limit" ? words.work.actionRefused : words.failed,
			);
		if (answer.body.outcome !== "ok") return explain(answer.body);
		const voucher = readVoucher(answer.body.value, handoff.pack.locale);
		if (voucher) {
			// For the agent to read over and send: the shop's answer says nothing to the shopper.
			const draft = desk.drafts.read(handoff.id).trimEnd();
			desk.drafts.write(
				handoff.id,
				draft === "" ? voucher.text : `${draft}\n${voucher.text}`,
			);
			focusComposer();
		}
		desk.notices.add(
			"done",
			voucher
				? fill(words.work.voucherReady, { code: voucher.code })
				: words.work.actionDone,
		);
		desk.helping.renewOrders();
		onClose();
	}

	function explain({ outcome, field }: ActionResult): void {
		setWrongField(field);
		setProblem(
			`${words.work.actionFailed} ${words.deedOutcomes[outcome === "ok" ? "invalid" : outcome]}.`,
		);
	}

	return (
		<Modal
			title={words.deeds[action.action] ?? action.action}
			onClose={onClose}
		>
			<form class="stack" onSubmit={perform}>
				<p class="problem" role="alert" hidden={problem === null}>
					{problem}
				</p>
				{action.params.map((param) => (
					<Field
						key={param.name}
						param={param}
						action={action}
						order={order}
						isWrong={param.name === wrongField}
					/>
				))}
				{action.action === "voucher.create" && (
					<p class="hint">{words.work.voucherFor}</p>
				)}
				<p class="hint">{words.work.actionLogged}</p>
				<div class="row end">
					<button type="button" class="button" onClick={onClose}>
						{words.cancel}
					</button>
					<button type="submit" class="button primary" disabled={isBusy}>
						{words.work.confirmAction}
					</button>
				</div>
			</form>
		</Modal>
	);
}

function Field({
	param,
	action,
	order,
	isWrong,
}: {
	readonly param: Param;
	readonly action: DeskAction;
	readonly order: DeskOrder | null;
	readonly isWrong: boolean;
}) {
	const id = useId();
	const words = strings.value;
	const isMoney = param.type === "money";
	const isOrder = param.name === "order" || param.type === "order-number";
	const { limit } = action;
	return (
		<div class="field">
			<label for={id}>
				{words.work.fields[param.name] ??
					words.slotTypes[param.type] ??
					param.name}
			</label>
			<input
				id={id}
				name={param.name}
				required={param.isRequired}
				autocomplete="off"
				// One of several kinds, all of which take the same attributes.
				type={inputType(param.type) as "number"}
				step={isMoney ? "0.01" : undefined}
				min={isMoney ? "0.01" : undefined}
				max={isMoney && limit ? limit.amount : undefined}
				defaultValue={isOrder ? (order?.number ?? "") : ""}
				aria-invalid={isWrong || undefined}
				aria-describedby={isMoney && limit ? `${id}-hint` : undefined}
			/>
			{isMoney && limit && (
				<p id={`${id}-hint`} class="hint">
					{fill(words.work.upTo, {
						amount: formatMoney(limit, formatLocale.value),
					})}
				</p>
			)}
		</div>
	);
}

function inputType(type: string): "number" | "date" | "email" | "text" {
	switch (type) {
		case "money":
		case "number":
			return "number";
		case "date":
		case "email":
			return type;
		default:
			return "text";
	}
}

/** What was typed as the shop wants it; undefined when nothing was. */
function toValue(param: Param, typed: string, action: DeskAction): unknown {
	const text = typed.trim();
	if (text === "") return undefined;
	switch (param.type) {
		case "money":
			return {
				amount: Number(text),
				currency: action.limit?.currency ?? "EUR",
			};
		case "number":
			return Number(text);
		case "yes-no":
			return text === "true";
		default:
			return text;
	}
}
