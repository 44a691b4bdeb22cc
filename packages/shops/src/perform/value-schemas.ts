import type { ActionValue } from "@shopbell/conversation";
import {
	type ActionFieldType,
	type ActionName,
	describeAction,
} from "@shopbell/knowledge";
import { z } from "zod";

const link = z.url({ protocol: /^https$/ }).max(2_000);

/** What each type of a value of an action looks like. */
const fields: Readonly<Record<ActionFieldType, z.ZodType<ActionValue>>> = {
	text: z.string().trim().min(1).max(4_000),
	number: z.number(),
	"yes-no": z.boolean(),
	date: z.iso.date(),
	money: z.object({
		amount: z.number().min(0).max(10_000_000),
		currency: z.string().regex(/^[A-Z]{3}$/),
	}),
	link,
	list: z.array(z.string()).max(200),
	files: z.array(link).max(10),
};

/** Fields that have to look like more than a text. */
const particular: Readonly<Record<string, z.ZodType<ActionValue>>> = {
	email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
	phone: z
		.string()
		.trim()
		.regex(/^\+?[\d ()./-]{6,30}$/),
};

/** Checks what goes into an action: every needed field there, every field of its type. A null counts as left out. */
export function checkInput(
	action: ActionName,
	input: Readonly<Record<string, ActionValue>>,
):
	| {
			readonly kind: "ok";
			readonly input: Readonly<Record<string, ActionValue>>;
	  }
	| { readonly kind: "invalid"; readonly field: string } {
	const checked: Record<string, ActionValue> = {};
	for (const [name, { type, isRequired }] of Object.entries(
		describeAction(action)?.input ?? {},
	)) {
		const given = input[name] ?? null;
		if (given === null || given === "") {
			if (isRequired) return { kind: "invalid", field: name };
			continue;
		}
		const { data, success } = (particular[name] ?? fields[type]).safeParse(
			given,
		);
		if (!success) return { kind: "invalid", field: name };
		checked[name] = data;
	}
	return { kind: "ok", input: checked };
}

/** Whether what comes out of an action is what its description promises; null and missing are allowed. */
export function isOutput(
	action: ActionName,
	value: Readonly<Record<string, ActionValue>>,
): boolean {
	const output = describeAction(action)?.output ?? {};
	return Object.entries(value).every(([name, given]) => {
		const type = output[name];
		return (
			type !== undefined &&
			(given === null || fields[type].safeParse(given).success)
		);
	});
}
