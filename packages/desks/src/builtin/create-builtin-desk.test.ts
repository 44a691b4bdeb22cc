import { describe } from "vitest";
import { createBuiltinSubject } from "../testing/builtin/create-builtin-subject.js";
import { describeDesk } from "../testing/describe-desk.js";

describe("the built-in desk", () => {
	describeDesk(createBuiltinSubject);
});
