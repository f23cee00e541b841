namespace Maquette.Scene.Import;

/// <summary>Reads a text file line by line without keeping it: bytes, no line ends, lines that end in a backslash joined to the next.</summary>
internal sealed class TextLines(Stream stream, string file)
{
    private const int LongestLine = 1 << 22;

    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private bool ended;
    private int breaks;

    /// <summary>The number of the line, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next line; it holds until the next call.</summary>
    /// <exception cref="ImportException">The file breaks off or has a line of more than 4 MiB.</exception>
    public bool Next(out ReadOnlySpan<byte> line)
    {
        Number += 1 + breaks;
        breaks = 0;
        var searched = 0;
        while (true)
        {
            var found = buffer.AsSpan(from + searched, to - from - searched).IndexOf((byte)'\n');
            if (found >= 0 && Continues(from + searched + found))
            {
                buffer.AsSpan(from, to - from)[searched + found] = (byte)' ';
                breaks++;
                continue;
            }
            if (found >= 0)
            {
                line = buffer.AsSpan(from, searched + found).TrimEnd((byte)'\r');
                from += searched + found + 1;
                return true;
            }
            searched = to - from;
            if (ended)
            {
                line = buffer.AsSpan(from, searched);
                from = to;
                return searched > 0;
            }
            Fill();
        }
    }

    /// <summary>An exception that says where: "chair.obj, line 12: …"</summary>
    public ImportException Wrong(string what) => new($"{file}, line {Number}: {what}");

    // Takes the backslash out, and says whether there was one before the line's end.
    private bool Continues(int end)
    {
        var last = end > from && buffer[end - 1] == '\r' ? end - 2 : end - 1;
        if (last < from || buffer[last] != '\\') return false;
        buffer.AsSpan(last, end - last).Fill((byte)' ');
        return true;
    }

    private void Fill()
    {
        if (to - from > LongestLine) throw Wrong("the line is longer than 4 MiB; this is no text model.");
        buffer.AsSpan(from, to - from).CopyTo(buffer);
        (from, to) = (0, to - from);
        if (to == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
        try
        {
            var read = stream.Read(buffer, to, buffer.Length - to);
            ended = read == 0;
            to += read;
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            throw new ImportException($"{file} breaks off after line {Number}: {error.Message}", error);
        }
    }
}
