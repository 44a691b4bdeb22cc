import { error, orElse, warning } from "./problem-rule.js";

/** What can be wrong with a flow. */
export const flowProblemTable = {
	"flow-article-missing": error<{ id: string; nearest: string }>(
		(p) => `The flow '${p.id}' belongs to no article`,
		(p) =>
			p.nearest === ""
				? `Write the article '${p.id}': its phrasings start the flow, and it answers where no shop is connected`
				: `Did you mean '${p.nearest}'? The phrasings of the article of the same name start a flow`,
	),
	"flow-unknown": error<{ id: string; nearest: string }>(
		(p) => `Unknown flow '${p.id}'`,
		(p) => orElse(p.nearest, "Use the id of an existing flow"),
	),
	"flow-without-order": error<{ id: string }>(
		(p) => `The flow '${p.id}' asks for no order number`,
		() =>
			"Under with_order, name a flow that asks for a slot of the type order-number",
	),
	"flow-step-unknown": error<{ step: string; nearest: string }>(
		(p) => `Unknown step '${p.step}'`,
		(p) =>
			orElse(
				p.nearest,
				"Use the name of a step of this flow, 'person' or 'end'",
			),
	),
	"flow-slot-unknown": error<{ slot: string; nearest: string }>(
		(p) => `Unknown slot '${p.slot}'`,
		(p) => orElse(p.nearest, `Add '${p.slot}' to slots`),
	),
	"flow-slot-unused": warning<{ slot: string }>(
		(p) => `No step asks for the slot '${p.slot}'`,
		() => "Ask for it, or remove it",
	),
	"flow-input-unknown": error<{
		name: string;
		action: string;
		nearest: string;
		known: string;
	}>(
		(p) => `The action '${p.action}' takes no '${p.name}'`,
		(p) => orElse(p.nearest, `It takes: ${p.known}`),
	),
	"flow-input-missing": error<{ name: string; action: string }>(
		(p) => `The action '${p.action}' needs '${p.name}'`,
		(p) => `Add '${p.name}:' under 'with'`,
	),
	"flow-name-unknown": error<{ name: string; nearest: string }>(
		(p) => `Nothing here is called '${p.name}'`,
		(p) =>
			orElse(
				p.nearest,
				"Use a slot, a fact, a field of a call's result, or what every flow knows",
			),
	),
	"flow-condition": error<{ detail: string }>(
		(p) => `The condition cannot be read: ${p.detail}`,
		() =>
			'Write it like found_status == "shipped" && amount > 50; texts in double quotes',
	),
	"flow-path-open": error<{ step: string }>(
		(p) => `Nothing comes after the step '${p.step}'`,
		() => "Add 'next:', or a step below it that ends the flow",
	),
	"flow-path-endless": error<{ step: string }>(
		(p) => `No way leads from the step '${p.step}' to an end`,
		() => "Lead one of its ways to 'end' or 'person'",
	),
	"flow-step-unreachable": error<{ step: string }>(
		(p) => `No way leads to the step '${p.step}'`,
		() => "Lead another step to it, or remove it",
	),
	"flow-options-count": error<{ count: number }>(
		(p) => `A choice needs two to five options; here are ${p.count}`,
		() => "Add options, or split the question in two",
	),
	"flow-loop": error<{ steps: string }>(
		(p) => `These steps go round without a question: ${p.steps}`,
		() => "Put a question in between, or lead one of them elsewhere",
	),
	"flow-question-trap": error<{ step: string }>(
		(p) => `Whoever cannot answer '${p.step}' never gets past it`,
		() => "Lead its 'else' to 'person', 'end' or another way",
	),
	"flow-text-missing": error<{ step: string; part: string; locale: string }>(
		(p) => `The step '${p.step}' has no ${p.part} in '${p.locale}'`,
		(p) => `Write it under ${p.locale} → steps → ${p.step}`,
	),
} as const;
