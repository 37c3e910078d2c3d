"""One form for one graph: the converter names and orders nodes differently in each run."""


def canonical(model):
    """Orders nodes as the outputs need them and numbers the names between, in place."""
    graph = model.graph
    maker = {output: node for node in graph.node for output in node.output}
    stored = {tensor.name: tensor for tensor in graph.initializer}
    kept = {value.name for value in (*graph.input, *graph.output)}
    names, order, tensors, waiting = {}, [], [], []

    def rename(name):
        return name if name in kept else names.setdefault(name, f"t{len(names)}")

    done = set()
    for output in graph.output:
        waiting.append((maker[output.name], False))
        while waiting:
            node, ready = waiting.pop()
            if node.output[0] in done:
                continue
            if not ready:
                waiting.append((node, True))
                waiting += [(maker[i], False) for i in reversed(node.input) if i in maker]
                continue
            done.add(node.output[0])
            order.append(node)
    for number, node in enumerate(order):
        for name in node.input:
            if name in stored:
                tensors.append(stored.pop(name))
        node.input[:] = [rename(name) if name else name for name in node.input]
        node.output[:] = [rename(name) if name else name for name in node.output]
        node.name, node.doc_string = f"n{number}", ""
        attributes = sorted(node.attribute, key=lambda attribute: attribute.name)
        copies = [type(attribute).FromString(attribute.SerializeToString()) for attribute in attributes]
        for attribute in copies:
            if attribute.HasField("t"):
                attribute.t.name = ""
        del node.attribute[:]
        node.attribute.extend(copies)
    for tensor in tensors:
        tensor.name, tensor.doc_string = names[tensor.name], ""
    nodes = [type(node).FromString(node.SerializeToString()) for node in order]
    tensors = [type(tensor).FromString(tensor.SerializeToString()) for tensor in tensors]
    del graph.node[:], graph.initializer[:], graph.value_info[:]
    graph.node.extend(nodes)
    graph.initializer.extend(tensors)
    for value in (*graph.input, *graph.output):
        for size in value.type.tensor_type.shape.dim:
            if size.dim_param:
                size.ClearField("dim_param")
    graph.name, graph.doc_string, model.doc_string = "quintet", "", ""
    del model.metadata_props[:]
    return model
