namespace Maquette.Diffusion.Weights.Pickles;

/// <summary>
/// Reads a pickle (protocols 2 to 4) that holds dictionaries, lists, tuples, numbers, text and tensors, and nothing else. Any other
/// instruction and any other name is refused by its name; nothing in the file can make anything run.
/// </summary>
internal ref struct Unpickler
{
    /// <summary>Real checkpoints take some 30 instructions a tensor.</summary>
    private const int MostInstructions = 2_000_000;

    private static readonly Dictionary<byte, string> Refused = new()
    {
        [(byte)'i'] = "INST", [(byte)'o'] = "OBJ", [0x81] = "NEWOBJ", [0x92] = "NEWOBJ_EX", [0x82] = "EXT1", [0x83] = "EXT2", [0x84] = "EXT4",
        [(byte)'P'] = "PERSID", [(byte)'I'] = "INT", [(byte)'L'] = "LONG", [(byte)'F'] = "FLOAT", [(byte)'S'] = "STRING", [(byte)'V'] = "UNICODE", [(byte)'g'] = "GET", [(byte)'p'] = "PUT",
        [0x8f] = "EMPTY_SET", [0x90] = "ADDITEMS", [0x91] = "FROZENSET", [0x96] = "BYTEARRAY8", [0x97] = "NEXT_BUFFER", [0x98] = "READONLY_BUFFER",
    };

    private readonly string path;
    private readonly List<object?> stack = [];
    private readonly Stack<int> marks = [];
    private readonly Dictionary<uint, object?> memo = [];
    private PickleBytes bytes;

    private Unpickler(ReadOnlySpan<byte> pickle, string path)
    {
        this.path = path;
        bytes = new(pickle, path);
    }

    /// <returns>null, bool, long, double, string, byte[], <see cref="PickleTuple"/>, a list, or one of the other Pickle… values</returns>
    /// <exception cref="CheckpointException">The pickle is damaged or asks for anything else.</exception>
    public static object? Load(ReadOnlySpan<byte> pickle, string path)
    {
        var machine = new Unpickler(pickle, path);
        for (var i = 0; i < MostInstructions; i++)
        {
            var code = machine.bytes.Byte();
            if (code == '.') return machine.Pop();
            machine.Do(code);
        }
        throw PickleCalls.Damaged(path, $"has more than {MostInstructions} instructions");
    }

    private void Do(byte code)
    {
        if (Constant(code) || Container(code) || Memory(code)) return;
        switch (code)
        {
            case 0x80: Protocol(bytes.Byte()); break;
            case 0x95: bytes.UInt64(); break;                                                       // a frame's length: the bytes go on as they are
            case (byte)'c': Push(PickleCalls.Name(bytes.Line(), bytes.Line(), path)); break;
            case 0x93: Push(GlobalOnStack()); break;
            case (byte)'Q': Push(PickleCalls.Storage(Pop(), path)); break;
            case (byte)'R':
                var arguments = Pop();
                Push(PickleCalls.Call(Pop(), arguments, path));
                break;
            case (byte)'b':
                Pop();                                                                              // attributes: a state dict's versions, a dtype's flags
                if (Peek() is not (PickleDictionary or PickleOpaque)) throw PickleCalls.Damaged(path, "gives attributes to what has none");
                break;
            default:
                throw new CheckpointException($"{path} uses the pickle instruction {Refused.GetValueOrDefault(code, "of no name")} (0x{code:x2}), which no checkpoint of tensors needs; it was refused and nothing of it was run.");
        }
    }

    private readonly void Protocol(byte version)
    {
        if (version is < 2 or > 4) throw new CheckpointException($"{path} is a pickle of protocol {version}; 2 to 4 are read here: save it again with torch.save's default.");
    }

    private PickleName GlobalOnStack()
    {
        var name = Pop();
        return Pop() is string module && name is string text ? PickleCalls.Name(module, text, path) : throw PickleCalls.Damaged(path, "names something with no text");
    }

    private bool Constant(byte code)
    {
        switch (code)
        {
            case (byte)'N': Push(null); return true;
            case 0x88: Push(true); return true;
            case 0x89: Push(false); return true;
            case (byte)'K': Push((long)bytes.Byte()); return true;
            case (byte)'M': Push((long)bytes.UInt16()); return true;
            case (byte)'J': Push((long)bytes.Int32()); return true;
            case 0x8a: Push(bytes.Integer(bytes.Byte())); return true;
            case 0x8b: Push(bytes.Integer(bytes.UInt32())); return true;
            case (byte)'G': Push(bytes.Double()); return true;
            case 0x8c or (byte)'U': Push(bytes.Text(bytes.Byte())); return true;
            case (byte)'X' or (byte)'T': Push(bytes.Text(bytes.UInt32())); return true;
            case 0x8d: Push(bytes.Text(bytes.UInt64())); return true;
            case (byte)'C': Push(bytes.Take(bytes.Byte()).ToArray()); return true;
            case (byte)'B': Push(bytes.Take(bytes.UInt32()).ToArray()); return true;
            case 0x8e: Push(bytes.Take(bytes.UInt64()).ToArray()); return true;
            default: return false;
        }
    }

    private readonly bool Container(byte code)
    {
        switch (code)
        {
            case (byte)'(': marks.Push(stack.Count); return true;
            case (byte)')': Push(new PickleTuple([])); return true;
            case (byte)']': Push(new List<object?>()); return true;
            case (byte)'}': Push(new PickleDictionary()); return true;
            case 0x85 or 0x86 or 0x87: Push(new PickleTuple(Cut(stack.Count - (code - 0x84)))); return true;
            case (byte)'t': Push(new PickleTuple(Cut(Mark()))); return true;
            case (byte)'l': Push(new List<object?>(Cut(Mark()))); return true;
            case (byte)'d': Push(Filled(new PickleDictionary(), Cut(Mark()))); return true;
            case (byte)'a': Append(Cut(stack.Count - 1)); return true;
            case (byte)'e': Append(Cut(Mark())); return true;
            case (byte)'s': SetItems(Cut(stack.Count - 2)); return true;
            case (byte)'u': SetItems(Cut(Mark())); return true;
            default: return false;
        }
    }

    private bool Memory(byte code)
    {
        switch (code)
        {
            case (byte)'q': memo[bytes.Byte()] = Peek(); return true;
            case (byte)'r': memo[bytes.UInt32()] = Peek(); return true;
            case 0x94: memo[(uint)memo.Count] = Peek(); return true;
            case (byte)'h': Push(Remembered(bytes.Byte())); return true;
            case (byte)'j': Push(Remembered(bytes.UInt32())); return true;
            case (byte)'0': Pop(); return true;
            case (byte)'1': Cut(Mark()); return true;
            case (byte)'2': Push(Peek()); return true;
            default: return false;
        }
    }

    private readonly object? Remembered(uint index) => memo.TryGetValue(index, out var value) ? value : throw PickleCalls.Damaged(path, "recalls what it never kept");

    private readonly void Append(object?[] items)
    {
        if (Peek() is not List<object?> list) throw PickleCalls.Damaged(path, "appends to what is no list");
        list.AddRange(items);
    }

    private readonly void SetItems(object?[] items)
    {
        if (Peek() is not PickleDictionary dictionary) throw PickleCalls.Damaged(path, "puts a key into what is no dictionary");
        Filled(dictionary, items);
    }

    private readonly PickleDictionary Filled(PickleDictionary dictionary, object?[] items)
    {
        if (items.Length % 2 != 0) throw PickleCalls.Damaged(path, "has a key without a value");
        for (var i = 0; i < items.Length; i += 2) dictionary.Set(items[i], items[i + 1]);
        return dictionary;
    }

    private readonly void Push(object? value) => stack.Add(value);

    private readonly object? Peek() => stack.Count > Floor ? stack[^1] : throw PickleCalls.Damaged(path, "takes what is not there");

    private readonly object? Pop() => Cut(stack.Count - 1)[0];

    private readonly int Floor => marks.Count > 0 ? marks.Peek() : 0;

    private readonly int Mark() => marks.Count > 0 ? marks.Pop() : throw PickleCalls.Damaged(path, "closes what it never opened");

    /// <summary>Takes all from <paramref name="from"/> up off the stack.</summary>
    private readonly object?[] Cut(int from)
    {
        if (from < Floor || from > stack.Count) throw PickleCalls.Damaged(path, "takes what is not there");
        object?[] items = [.. stack[from..]];
        stack.RemoveRange(from, items.Length);
        return items;
    }
}
