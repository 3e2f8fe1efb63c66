# ---- Older libraries -------------------------------------------------------------------------------------------

def be_older(is_oldest=False):
    """Makes NumPy and pandas, where they are loaded, write and answer as their versions of before 2024 did, or of before 2018."""
    for name, change in [("numpy", write_older_numbers), ("pandas", be_older_pandas)] + [("pandas", sort_keys)] * is_oldest:
        try:
            change(sys.modules[name])
        except Exception:
            pass


def write_older_numbers(numpy):
    numpy.set_printoptions(legacy="1.21" if numpy.__version__.startswith("1.") else "1.25")


def be_older_pandas(pandas):
    pandas.set_option("future.infer_string", False)
    for each in list(vars(pandas).values()):
        # A class was shown with the module that it is written in.
        if isinstance(each, type) and each.__module__ == "pandas":
            homes = [part.__globals__["__name__"] for part in vars(each).values() if isinstance(part, types.FunctionType)]
            if homes:
                each.__module__ = homes[0]

    def renamed(original):
        return lambda self, *given, **options: original(self, *given, **options).rename(self.name)

    def by_place(original):
        def get(self, key):
            try:
                return original(self, key)
            except KeyError:
                places = key if isinstance(key, list) else [key]
                if not asks() or not all(type(each) is int for each in places) or any(
                        word in self.index.inferred_type for word in ("integer", "floating", "decimal")):
                    raise
                return self.iloc[key]
        return get
    replace(pandas.Series, "value_counts", renamed)
    replace(pandas.Series, "__getitem__", by_place)
    to_offset = pandas.tseries.frequencies.to_offset

    def offset(frequency, *given, **options):
        try:
            return to_offset(frequency, *given, **options)
        except ValueError as error:
            # It names what takes the place of what it took before.
            found = re.search(r"'(\w+)' is no longer .* use '(\w+)'|frequency: (\w+)\. Did you mean (\w+)", str(error))
            old, new = [each for each in found.groups() if each] if found else ("", "")
            if not old or not str(frequency).endswith(old):
                raise
            return offset(str(frequency)[:-len(old)] + new, *given, **options)
    for module in list(sys.modules.values()):
        if getattr(module, "__dict__", {}).get("to_offset") is to_offset:
            module.__dict__["to_offset"] = offset


def sort_keys(pandas):
    """Rows and columns that come from a dictionary are in the order of their keys: dictionaries had none of their own."""
    def of_sorted(original):
        def make(self, data=None, *given, **options):
            if asks():
                try:
                    data = in_order(data)
                except TypeError:
                    pass
            original(self, data, *given, **options)
        return make
    for kind in (pandas.Series, pandas.DataFrame):
        replace(kind, "__init__", of_sorted)


def in_order(data):
    if isinstance(data, list) and data and all(isinstance(each, dict) for each in data):
        return [dict.fromkeys(sorted(set().union(*data)), float("nan")) | each for each in data]
    return {key: in_order(data[key]) for key in sorted(data)} if type(data) is dict else data
