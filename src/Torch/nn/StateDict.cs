namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public abstract partial class Module
        {
            /// <summary>Parameters and persistent buffers by name.</summary>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                var start = prefix is null ? "" : prefix + ".";
                foreach (var (n, p) in named_parameters()) destination.TryAdd(start + n, p);
                foreach (var (n, b) in named_buffers(include_nonpersistent: false)) destination.TryAdd(start + n, b);
                return destination;
            }

            /// <summary>Copies values in by name.</summary>
            /// <exception cref="InvalidOperationException">A shape differs; or a name is missing or unknown, and <paramref name="strict"/>. Nothing was copied then.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                var mine = state_dict();
                foreach (var s in skip ?? []) mine.Remove(s);
                string[] missing = [.. mine.Keys.Where(k => !source.ContainsKey(k))];
                string[] unexpected = [.. source.Keys.Where(k => !mine.ContainsKey(k) && skip?.Contains(k) != true)];
                if (strict && missing.Length + unexpected.Length > 0)
                    throw new InvalidOperationException($"The state does not fit {GetName()}: {missing.Length} missing ({First(missing)}), {unexpected.Length} unexpected ({First(unexpected)}).");
                foreach (var (n, t) in mine)
                    if (source.TryGetValue(n, out var s) && !s.shape.SequenceEqual(t.shape))
                        throw new InvalidOperationException($"The state does not fit {GetName()}: {n} is {s} where {t} is expected.");
                using var off = no_grad();
                foreach (var (n, t) in mine)
                    if (source.TryGetValue(n, out var s)) t.copy_(s);
                return (missing, unexpected);
            }

            public Module save(string location, IList<string>? skip = null)
            {
                using var file = File.Create(location);
                return save(file, skip);
            }

            public Module save(Stream stream, IList<string>? skip = null)
            {
                using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
                return save(writer, skip);
            }

            public Module save(BinaryWriter writer, IList<string>? skip = null)
            {
                var state = state_dict().Where(s => skip?.Contains(s.Key) != true).ToList();
                writer.Write7BitEncodedInt(state.Count);
                foreach (var (n, t) in state)
                {
                    writer.Write(n);
                    TensorStream.Write(writer, t);
                }
                return this;
            }

            public virtual Module load(string location, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var file = File.OpenRead(location);
                return load(file, strict, skip, loadedParameters);
            }

            public Module load(Stream stream, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
                return load(reader, strict, skip, loadedParameters);
            }

            public virtual Module load(BinaryReader reader, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var scope = NewDisposeScope();
                var state = new Dictionary<string, Tensor>();
                for (int n = reader.Read7BitEncodedInt(); n > 0; n--) state[reader.ReadString()] = TensorStream.Read(reader);
                load_state_dict(state, strict, skip);
                foreach (var n in state.Keys)
                    if (loadedParameters is not null) loadedParameters[n] = true;
                return this;
            }

            private static string First(string[] names) => names.Length == 0 ? "none" : string.Join(", ", names.Take(5)) + (names.Length > 5 ? ", …" : "");
        }
    }
}
