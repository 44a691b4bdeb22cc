import { SafeLink } from "@shopbell/staff-web";
import { useState } from "preact/hooks";
import { fill } from "../locale/strings.js";
import { formatLocale, strings } from "../state/preferences.js";
import { formatDay, formatMoney } from "../text/money.js";
import type { DeskAction, DeskOrder } from "../wire/conversation.js";
import type { Handoff } from "../wire/handoff.js";
import { ActionDialog } from "./action-dialog.js";
import { useDesk } from "./desk-context.js";
import { BoltIcon } from "./icons.js";
import { KeyHint } from "./key-hint.js";

/** The customer's orders, and what the shop can be asked to do; nothing where no shop is connected. */
export function OrderPanel({ handoff }: { readonly handoff: Handoff }) {
	const desk = useDesk();
	const words = strings.value;
	const panel = desk.helping.orders.value;
	const [action, setAction] = useState<DeskAction | null>(null);
	if (panel === null || panel === "failed") return null;
	if (panel === "loading")
		return (
			<section>
				<h3>{words.work.orders}</h3>
				<p class="hint">{words.loading}</p>
			</section>
		);
	if (panel.shop === "none") return null;
	const isMine =
		handoff.status === "accepted" && handoff.agent?.id === desk.myId.value;
	return (
		<section>
			<h3>{words.work.orders}</h3>
			{panel.shop === "unavailable" ? (
				<p class="hint">{words.work.ordersFailed}</p>
			) : panel.orders.length === 0 ? (
				<p class="hint">{words.work.noOrders}</p>
			) : (
				<ul class="orders">
					{panel.orders.map((order) => (
						<Order key={order.number} order={order} />
					))}
				</ul>
			)}
			{isMine && panel.actions.length > 0 && (
				<Actions actions={panel.actions} onChoose={setAction} />
			)}
			{action && (
				<ActionDialog
					handoff={handoff}
					action={action}
					order={panel.orders[0] ?? null}
					onClose={() => setAction(null)}
				/>
			)}
		</section>
	);
}

function Actions({
	actions,
	onChoose,
}: {
	readonly actions: readonly DeskAction[];
	readonly onChoose: (action: DeskAction) => void;
}) {
	const words = strings.value;
	return (
		<details class="shop-actions">
			<summary data-command="actions" aria-keyshortcuts="X">
				<BoltIcon />
				{words.work.actions}
				<KeyHint command="actions" />
			</summary>
			<ul>
				{actions.map((action) => (
					<li key={action.action}>
						<button
							type="button"
							class="button quiet small"
							onClick={() => onChoose(action)}
						>
							{words.deeds[action.action] ?? action.action}
							{action.limit && (
								<span class="muted">
									{fill(words.work.upTo, {
										amount: formatMoney(action.limit, formatLocale.value),
									})}
								</span>
							)}
						</button>
					</li>
				))}
			</ul>
		</details>
	);
}

function Order({ order }: { readonly order: DeskOrder }) {
	const words = strings.value.work;
	const locale = formatLocale.value;
	const day = order.deliveredOn ?? order.shippedOn ?? order.placedOn;
	return (
		<li class="order">
			<p class="order-top">
				<strong>{fill(words.order, { number: order.number })}</strong>
				<span class="tag quiet">
					{words.orderStatuses[order.status] ?? order.status}
				</span>
			</p>
			<p class="muted">
				{[
					day && formatDay(day, locale),
					order.total && formatMoney(order.total, locale),
				]
					.filter(Boolean)
					.join(" · ")}
			</p>
			{order.items.length > 0 && <p>{order.items.join(", ")}</p>}
			{order.tracking && (
				<p>
					{order.tracking.url ? (
						<SafeLink url={order.tracking.url}>{words.track}</SafeLink>
					) : (
						<span class="muted">
							{[order.tracking.carrier, order.tracking.number]
								.filter(Boolean)
								.join(" ")}
						</span>
					)}
				</p>
			)}
		</li>
	);
}
