import { type FlowValue, findPersonalData } from "@shopbell/knowledge";
import type { ContextPack } from "./context-pack.js";

/** Classes of personal data that can be left out of a pack. */
export type PersonalDataClass =
	| "name"
	| "email"
	| "phone"
	| "address"
	| "order-number"
	| "payment";

/** All of them. */
export const personalDataClasses: readonly PersonalDataClass[] = [
	"name",
	"email",
	"phone",
	"address",
	"order-number",
	"payment",
];

/** What stands in place of a masked value. */
const dots = "••••";

/** Slots that hold where somebody lives, by a part of their name. */
const addressSlot = /address|street|postcode|postal|city|zip/i;

/**
 * The pack without personal data of some classes, for a desk that does not need them: known values are
 * masked wherever they stand, and what looks like one in the shopper's own words. A row of digits
 * may be a telephone or an order number, so both classes take long ones. Names are masked where they are known as such.
 */
export function maskPack(
	pack: ContextPack,
	classes: ReadonlySet<PersonalDataClass>,
): ContextPack {
	if (classes.size === 0) return pack;
	const known = knownValues(pack, classes);
	const inText = (text: string) => maskText(text, classes, known);
	const isHidden = (name: string, type: string | null) =>
		(type === "email" && classes.has("email")) ||
		(type === "phone" && classes.has("phone")) ||
		(type === "order-number" && classes.has("order-number")) ||
		(classes.has("address") && addressSlot.test(name)) ||
		(classes.has("name") && /(^|_)name$/i.test(name));
	const inValue = (value: FlowValue): FlowValue =>
		typeof value === "string"
			? inText(value)
			: Array.isArray(value)
				? value.map(inText)
				: value;
	const ofSlot = <
		T extends { name: string; type: string | null; value: FlowValue },
	>(
		slot: T,
	): T => ({
		...slot,
		value: isHidden(slot.name, slot.type) ? dots : inValue(slot.value),
	});
	const { page, flow, customer } = pack;
	const types = new Map(flow?.slots.map(({ name, type }) => [name, type]));
	return {
		...pack,
		shopper: { name: classes.has("name") ? null : pack.shopper.name },
		page: page && {
			...page,
			url: inText(page.url),
			title: inText(page.title),
			...(page.order === undefined
				? {}
				: { order: classes.has("order-number") ? dots : page.order }),
		},
		asked: pack.asked.map((one) => ({ ...one, text: inText(one.text) })),
		...(flow === undefined
			? {}
			: {
					flow: {
						...flow,
						values: Object.fromEntries(
							Object.entries(flow.values).map(([name, value]) => [
								name,
								isHidden(name, types.get(name) ?? null) ? dots : inValue(value),
							]),
						),
						slots: flow.slots.map(ofSlot),
					},
				}),
		...(customer === undefined
			? {}
			: {
					// The shop's own number of a customer leads to the name.
					customer: {
						...customer,
						id: classes.has("name") ? null : customer.id,
					},
				}),
		...(pack.promised === undefined
			? {}
			: {
					promised: pack.promised.map(({ text, number, at }) => ({
						text: inText(text),
						number: number === null ? null : inText(number),
						at,
					})),
				}),
		...(pack.linked === undefined
			? {}
			: {
					linked: pack.linked.map((other) => ({
						...other,
						asked: other.asked.map((one) => ({
							...one,
							text: inText(one.text),
						})),
					})),
				}),
		...(pack.doNotAskAgain === undefined
			? {}
			: { doNotAskAgain: pack.doNotAskAgain.map(ofSlot) }),
	};
}

/** Values of the classes that the pack itself names, longest first. */
function knownValues(
	{ shopper, doNotAskAgain = [], flow, page }: ContextPack,
	classes: ReadonlySet<PersonalDataClass>,
): readonly string[] {
	const slots = [...doNotAskAgain, ...(flow?.slots ?? [])];
	const values = slots.flatMap(({ name, type, value }) =>
		typeof value === "string" &&
		((type === "email" && classes.has("email")) ||
			(type === "phone" && classes.has("phone")) ||
			(type === "order-number" && classes.has("order-number")) ||
			(classes.has("address") && addressSlot.test(name)))
			? [value]
			: [],
	);
	if (classes.has("order-number") && page?.order) values.push(page.order);
	if (classes.has("name") && shopper.name)
		values.push(shopper.name, ...shopper.name.split(/\s+/));
	return [...new Set(values)]
		.filter((value) => value.trim().length >= 2)
		.sort((a, b) => b.length - a.length);
}

/** A run of letters and digits with the separators of telephone and order numbers inside; bounded on every side. */
const numberLike =
	/\+?[\p{L}\p{N}]{0,8}\p{N}(?:[ ()./-]{0,2}\p{N}|\p{L}){0,40}/gu;

/** Fewer digits are a size, a price or a number of days. */
const leastOrderDigits = 4;
const leastPhoneDigits = 7;

function maskText(
	text: string,
	classes: ReadonlySet<PersonalDataClass>,
	known: readonly string[],
): string {
	let masked = text;
	for (const { what, text: found } of findPersonalData(text, new Set()))
		if (classes.has(what === "email" ? "email" : "payment"))
			masked = masked.replaceAll(found, dots);
	for (const value of known)
		masked = masked.replace(
			new RegExp(
				`(?<![\\p{L}\\p{N}])${toPattern(value)}(?![\\p{L}\\p{N}])`,
				"giu",
			),
			dots,
		);
	return masked.replace(numberLike, (found) => {
		const digits = found.match(/\p{N}/gu)?.length ?? 0;
		const isHidden =
			(classes.has("order-number") && digits >= leastOrderDigits) ||
			(classes.has("phone") && digits >= leastPhoneDigits);
		return isHidden ? dots : found;
	});
}

const toPattern = (text: string) =>
	text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
