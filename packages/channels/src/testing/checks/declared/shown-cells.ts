import { encodeAction, type QuickReply } from "@shopbell/conversation";
import type { ChannelCapabilities } from "../../../look/capabilities.js";
import type { ShownMessage } from "../../messenger-kit.js";
import { type Cell, type OpenChannel, say } from "./cell.js";
import { plainReply } from "./plain-reply.js";

const person: QuickReply = {
	label: "Talk to a person",
	value: encodeAction({ kind: "person" }),
};
const url = "https://shop.example/returns";

/** What the shopper sees of a bold word and of a link. */
const marked = {
	plain: ["thirty", `here (${url})`],
	markdown: ["**thirty**", `[here](${url})`],
	stars: ["*thirty*", `here (${url})`],
	slack: ["*thirty*", `<${url}|here>`],
	// The address is sent beside the words.
	entities: ["thirty", "here"],
} as const satisfies Record<ChannelCapabilities["markup"], unknown>;

/** What a channel shows the shopper. */
export const shownCells: readonly Cell[] = [
	{
		name: "bold, italics, links",
		async tryOut(open) {
			const [one] = await show(
				open,
				plainReply([
					{ kind: "strong", children: [{ kind: "text", text: "thirty" }] },
					{ kind: "text", text: " days, see " },
					{ kind: "link", url, children: [{ kind: "text", text: "here" }] },
				]),
			);
			const [bold, link] = marked[open.kit.capabilities.markup];
			const wanted = `${bold} days, see ${link}`;
			return one?.text === wanted ? [] : [`shown as ${one?.text}`];
		},
	},
	{
		name: "longest message",
		tryOut: (open) => tryLength(open, open.kit.capabilities.maxTextLength, []),
	},
	{
		name: "text beside choices",
		tryOut: (open) => {
			const [form] = open.kit.capabilities.buttonForms;
			return form
				? tryLength(open, form.maxTextLength, [person])
				: Promise.resolve([]);
		},
	},
	{
		name: "choices",
		async tryOut(open) {
			const broken: string[] = [];
			for (const { kind, max, maxLabelLength } of open.kit.capabilities
				.buttonForms) {
				const choices = choicesOf(max, maxLabelLength);
				const last = (await show(open, plainReply("Which?", choices))).at(-1);
				const labels = last?.buttons.map(({ label }) => label);
				if (labels?.join("|") !== choices.map(({ label }) => label).join("|"))
					broken.push(`${max} as ${kind}: ${labels?.length} are shown`);
			}
			return broken;
		},
	},
	{
		name: "more choices than fit",
		async tryOut(open) {
			const form = open.kit.capabilities.buttonForms.at(-1);
			const choices = choicesOf((form?.max ?? 0) + 1, 16);
			const shown = await show(open, plainReply("Which?", choices));
			const words = shown.map(({ text }) => text).join("\n");
			const last = shown.at(-1);
			const tapped = last?.buttons.map(({ label }) => label) ?? [];
			return choices.flatMap(({ label }) =>
				words.includes(label) || tapped.includes(label)
					? []
					: [`'${label}' is lost`],
			);
		},
	},
	{
		name: "what a tap sends",
		async tryOut(open) {
			const last = (await show(open, plainReply("Well?", [person]))).at(-1);
			const [button] = last?.buttons ?? [];
			const wanted =
				open.kit.capabilities.tap === "value" ? person.value : person.label;
			return button?.value === wanted ? [] : [`a tap sends ${button?.value}`];
		},
	},
	{
		name: "files to the shopper",
		async tryOut(open) {
			const shown = await show(open, {
				...plainReply("Your label"),
				author: { kind: "human", id: "a1", name: "Anna" },
				attachments: [
					{
						name: "label.pdf",
						url: "/files/label.pdf",
						contentType: "application/pdf",
					},
				],
			});
			const files = shown.flatMap(({ file }) => (file ? [file] : []));
			const isNamed = shown.some(({ text }) => text.includes("label.pdf"));
			return open.kit.capabilities.maxFileBytes > 0
				? files.join() === "label.pdf" && !isNamed
					? []
					: [`files: ${files.join()}`]
				: files.length === 0 && isNamed
					? []
					: ["a file that cannot be sent is not named"];
		},
	},
];

/** A text of this length is one message, and one more is two. */
async function tryLength(
	open: OpenChannel,
	length: number,
	choices: readonly QuickReply[],
): Promise<readonly string[]> {
	const count = async (size: number): Promise<number> =>
		(await show(open, plainReply("a".repeat(size), choices))).length;
	const whole = await count(length);
	const more = await count(length + 1);
	return whole === 1 && more === 2
		? []
		: [`${length} are ${whole} messages, ${length + 1} are ${more}`];
}

/** Choices with labels of this length, the way to a person last. */
function choicesOf(count: number, length: number): readonly QuickReply[] {
	return [
		...Array.from({ length: count - 1 }, (_, n) => ({
			label: `Choice ${n} `.padEnd(length, "x").slice(0, length),
			value: `pick:1:option-${n}`,
		})),
		person,
	];
}

async function show(
	open: OpenChannel,
	message: ReturnType<typeof plainReply>,
): Promise<readonly ShownMessage[]> {
	const before = open.simulator.shown.length;
	await say(open, message);
	return open.simulator.shown.slice(before);
}
