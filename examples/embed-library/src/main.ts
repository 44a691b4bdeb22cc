import { openFaq } from "@shopbell/knowledge/node";

const faq = await openFaq("knowledge-base");
for (const question of [
	"where is my parcel?",
	"gdzie jes moja paczk",
	"who will win the chess championship?",
]) {
	const answer = faq.ask(question);
	console.log(
		`${question} → ${answer.kind === "answer" ? answer.article : answer.kind}`,
	);
}
