import type { Mistake } from "./mistake.js";

const file = "templates.yaml";
const template = `- name: answer_ready
  language: pl
  category: utility
  body: "Dzień dobry {{1}}, mamy odpowiedź w sprawie zamówienia {{2}}. Prosimy o wiadomość."
  fields: [shopper, order]
`;

/** Mistakes in templates of messengers. */
export const templateMistakes: readonly Mistake[] = [
	{
		name: "places of a template that leave a number out",
		files: { [file]: template.replace("{{2}}", "{{3}}") },
		at: `${file}:4:9 template-places`,
		says: "without a gap",
	},
	{
		name: "a template that begins with a place",
		files: { [file]: template.replace("Dzień dobry ", "") },
		at: `${file}:4:9 template-places`,
		says: "'answer_ready'",
	},
	{
		name: "a place of a template that nothing says what belongs there",
		files: { [file]: template.replace("[shopper, order]", "[shopper]") },
		at: `${file}:5:11 template-fields`,
		says: "text: 2; fields named: 1",
	},
	{
		name: "the same template twice",
		files: { [file]: template + template },
		at: `${file}:6:9 template-duplicate`,
		says: "on line 1",
	},
	{
		name: "a template named as the vendor would not",
		files: { [file]: template.replace("answer_ready", "Answer ready") },
		at: `${file}:1:9 value-format`,
		says: "'Answer ready'",
	},
	{
		name: "a category that does not exist",
		files: { [file]: template.replace("utility", "utilty") },
		at: `${file}:3:13 value-unknown`,
		says: "'utility'",
	},
];
