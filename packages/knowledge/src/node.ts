// Everyday

export {
	createThreadedJudge,
	type ThreadedJudgeOptions,
} from "./evaluate/node/create-threaded-judge.js";
export {
	createJudgeThreads,
	type JudgeThreads,
	type JudgeThreadsOptions,
} from "./evaluate/node/judge-threads.js";
export { type OpenFaqOptions, openFaq } from "./faq/open-faq.js";
export {
	type LiveFaq,
	type LiveFaqOptions,
	openLiveFaq,
} from "./faq/open-live-faq.js";
export {
	type LoadOptions,
	loadKnowledgeBase,
} from "./load/node/load-knowledge-base.js";
export {
	readSourceFile,
	readSourceFiles,
} from "./load/node/read-source-files.js";
export { openResultsFile, type ResultsFile } from "./load/node/results-file.js";
export {
	type KnowledgeBaseWatch,
	type WatchOptions,
	watchKnowledgeBase,
} from "./load/node/watch-knowledge-base.js";
// Wiring
export {
	createTrainer,
	type Trainer,
	type TrainerOptions,
} from "./match/node/create-trainer.js";
export { warmingUp } from "./match/node/warming-up.js";
