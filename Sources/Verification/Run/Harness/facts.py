# ---- What the code calls, reads and leaves out -----------------------------------------------------------------

def is_stub(body):
    """Whether nothing is there but `...`, `pass` and texts."""
    return all(isinstance(each, ast.Pass) or isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant)
               for each in body)


def is_form(node):
    """Whether an expression shows how something is written: no function in it is given a value that the code spells out."""
    calls = [each for each in ast.walk(node) if isinstance(each, ast.Call)]
    return isinstance(node, (ast.Call, ast.BinOp, ast.UnaryOp)) and all(
        not isinstance(each, (ast.Constant, ast.JoinedStr, ast.List, ast.Tuple, ast.Dict, ast.Set))
        for call in calls for each in call.args) and any(
        isinstance(each, ast.Name) for each in ast.walk(node)) and not any(
        isinstance(call.func, ast.Name) and call.func.id == "print" for call in calls)


class Facts(Origins):
    """Goes through a note's statements in their order."""

    # The note

    def begin(self, block, is_first):
        self.span, self.trial = [block["line"], within(block, sys.maxsize)], None
        if block["fresh"] or is_first:
            self.names, self.stars, self.found = {}, [], {}
            for each in self.prelude:
                self.attempt(ast.parse(each["code"]).body)
        # What a block binds that is not run counts only where nothing else does.
        self.trial = None if block["runs"] else {}

    def end(self):
        for name, origins in (self.trial or {}).items():
            self.names.setdefault(name, origins)

    def statement(self, node):
        self.found = {"touched": {}}
        if not hasattr(node, "unread") and not hasattr(node, "step"):
            self.attempt(node)
            if isinstance(node, ast.Expr) and is_form(node.value):
                self.found["form"] = True
        else:
            self.found["cut"] = True
        return self.found

    def finish(self):
        """The bodies of functions, which may be called when everything is bound."""
        self.is_late = True
        for self.span, self.found, node, scopes, path in self.waiting:
            self.scopes, self.path = scopes, path
            self.attempt(node, self.body)

    def attempt(self, node, method=None):
        before = self.scopes, self.path, self.is_branch
        try:
            with Deep():
                (method or self.visit)(node)
        except RecursionError:
            self.found["cut"] = True
            self.scopes, self.path, self.is_branch = before

    # Statements

    def visit_Expr(self, node):
        self.elements([node.value])

    visit_Return = visit_Expr

    def visit_Assign(self, node):
        parts, value = None, node.value
        if isinstance(value, (ast.Tuple, ast.List)):
            parts = self.elements(value.elts)
            origins = ("builtins.%s()" % type(value).__name__.lower(),)
        else:
            origins = self.elements([value])[0]
        for target in node.targets:
            is_function = isinstance(value, ast.Lambda) and isinstance(target, ast.Name)
            self.assign(target, (target.id,) if is_function else origins, parts)

    def visit_AnnAssign(self, node):
        if node.value is not None:
            self.assign(node.target, self.elements([node.value])[0])

    def visit_AugAssign(self, node):
        self.visit(node.value)
        if not isinstance(node.target, ast.Name):
            self.touch(node.target)
            self.visit(node.target)
        else:
            self.touch(node.target)

    def visit_Delete(self, node):
        for each in node.targets:
            if isinstance(each, ast.Name) and not self.scopes and not self.is_branch and self.trial is None:
                self.names.pop(each.id, None)
            elif not isinstance(each, ast.Name):
                self.touch(each)
                self.visit(each)

    def visit_For(self, node):
        self.visit(node.iter)
        self.assign(node.target, UNKNOWN)
        self.visit(node.body)
        self.visit(node.orelse)

    visit_AsyncFor = visit_For

    def visit_With(self, node):
        for item in node.items:
            found = self.visit(item.context_expr)
            if item.optional_vars is not None:
                self.assign(item.optional_vars, found)
        self.visit(node.body)

    visit_AsyncWith = visit_With

    def visit_ExceptHandler(self, node):
        self.visit(node.type)
        if node.name:
            self.tell("catches", node.lineno)
            self.bind(node.name, UNKNOWN)
        self.visit(node.body)

    def visit_MatchAs(self, node):
        self.visit(getattr(node, "pattern", None))
        name = getattr(node, "name", None) or getattr(node, "rest", None)
        if name:
            self.bind(name, UNKNOWN)

    visit_MatchStar = visit_MatchAs

    def visit_MatchMapping(self, node):
        self.visit(node.keys + node.patterns)
        self.visit_MatchAs(node)

    def visit_Global(self, node):
        if self.scopes:
            self.scopes[-1].globals.update(node.names)

    def visit_Import(self, node):
        for alias in node.names:
            root = alias.name.partition(".")[0]
            self.roots.add(root)
            self.bind(alias.asname or root, (alias.name[:QUALIFIED_LIMIT] if alias.asname else root,))

    def visit_ImportFrom(self, node):
        module = ("." * node.level + (node.module or ""))[:QUALIFIED_LIMIT]
        self.roots.add(module.partition(".")[0])
        for alias in node.names:
            if alias.name != "*":
                self.bind(alias.asname or alias.name, (module + "." + alias.name[:QUALIFIED_LIMIT],))
            elif module not in self.stars and len(self.stars) < ORIGIN_LIMIT:
                self.stars.append(module)

    def visit_ClassDef(self, node):
        self.visit(node.decorator_list + node.bases + [keyword.value for keyword in node.keywords])
        self.bind(node.name, (node.name,))
        path = self.path
        self.path = path + [node.name]
        if not is_stub(node.body):
            scope = Names("class")
            self.within_scope(scope, lambda: self.visit(node.body))
            for name, origins in scope.items():
                if origins != (name,):
                    for owner in (node.name, node.name + "()"):
                        self.attributes[owner + "." + name] = origins
        elif not node.bases or any(is_elision(each.value) for each in node.body if isinstance(each, ast.Expr)):
            self.stub(node)
        self.path = path

    def stub(self, node):
        self.tell("stubs", node.lineno, ".".join(self.path)[:QUALIFIED_LIMIT])

    def visit_FunctionDef(self, node):
        defaults = node.args.defaults + [each for each in node.args.kw_defaults if each]
        self.visit(node.decorator_list)
        self.elements([each for each in defaults if not is_elision(each)])
        self.bind(node.name, (node.name,))
        before, path = self.path, self.path + [node.name]
        if is_stub(node.body):
            marks = {getattr(each, "attr", getattr(each, "id", "")) for each in node.decorator_list}
            self.path = path
            # What is meant to be empty leaves nothing out.
            if marks.isdisjoint(("abstractmethod", "overload")):
                self.stub(node)
            self.path = before
        elif self.is_late:
            scopes = self.scopes
            self.scopes, self.path = [each for each in scopes if each.kind != "class"], path
            self.body((node, before[-1] if scopes and scopes[-1].kind == "class" else None))
            self.scopes, self.path = scopes, before
        else:
            owner = before[-1] if self.scopes and self.scopes[-1].kind == "class" else None
            scopes = [each for each in self.scopes if each.kind != "class"]
            self.waiting.append((self.span, self.found, (node, owner), scopes, path))

    visit_AsyncFunctionDef = visit_FunctionDef

    def parameters(self, node, owner=None):
        scope, arguments = Names("function"), node.args
        for each in arguments.posonlyargs + arguments.args + arguments.kwonlyargs:
            hint = self.base(each.annotation) if isinstance(each.annotation, (ast.Name, ast.Attribute)) else UNKNOWN
            scope[each.arg] = united([name and name[:QUALIFIED_LIMIT] + "()" for name in hint])
        for each in (arguments.vararg, arguments.kwarg):
            if each:
                scope[each.arg] = UNKNOWN
        ordered = arguments.posonlyargs + arguments.args
        with_defaults = list(zip(reversed(ordered), reversed(arguments.defaults)))
        with_defaults += [pair for pair in zip(arguments.kwonlyargs, arguments.kw_defaults) if pair[1]]
        for each, value in with_defaults:
            if isinstance(value, ast.Call):
                scope[each.arg] = united(
                    scope[each.arg], [name and name[:QUALIFIED_LIMIT] + "()" for name in self.base(value.func)])
        if owner and ordered:
            marks = {getattr(each, "id", "") for each in node.decorator_list}
            if "staticmethod" not in marks:
                scope[ordered[0].arg] = (owner if "classmethod" in marks else owner + "()",)
        return scope

    def body(self, function):
        node, owner = function
        self.within_scope(self.parameters(node, owner), lambda: self.visit(node.body))


def add_facts(blocks, trees, analyses, prelude):
    """Tells of each statement what it calls, reads and leaves out, and keeps of its changes those that may be."""
    facts, told = Facts(prelude), []
    for place, (block, tree, analysis) in enumerate(zip(blocks, trees, analyses)):
        facts.begin(block, place == 0)
        for node, statement in zip(tree.body if tree else [], analysis["statements"]):
            told.append((statement, facts.statement(node)))
        facts.end()
    facts.finish()
    # A builtin name is one like others where the note binds it.
    bound = {name for statement, _ in told for name, _ in statement["bound"]}
    for statement, found in told:
        statement["uses"] = [name for name in statement["uses"] if name not in KNOWN or name in bound]
        touched = found.pop("touched")
        if not found.get("cut"):
            statement["changes"] = [name for name in statement["changes"] if name in touched]
        statement["facts"] = {
            kind: True if table is True else [line if name is None else [name, line] for name, line in table]
            for kind, table in found.items()}
