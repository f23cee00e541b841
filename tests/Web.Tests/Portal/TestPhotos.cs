using System.Net;
using System.Net.Http.Headers;
using Maquette.Scene.Imaging;
using Xunit;

namespace Maquette.Web.Tests.Portal;

internal static class TestPhotos
{
    /// <summary>A ball of a colour of its own before a plain wall, as PNG.</summary>
    public static byte[] Ball(int number, int side = 160)
    {
        var bytes = new byte[3 * side * side];
        var (x0, y0, r) = (side / 2 + 3 * number, side / 2 - 2 * number, side / 4 + number);
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                var inside = (x - x0) * (x - x0) + (y - y0) * (y - y0) < r * r;
                var stripe = inside && (x + number * 7) / 9 % 2 == 0;
                var pixel = bytes.AsSpan(3 * (y * side + x));
                (pixel[0], pixel[1], pixel[2]) = inside ? stripe ? ((byte)200, (byte)40, (byte)(30 + 9 * number)) : ((byte)90, (byte)20, (byte)20) : ((byte)190, (byte)200, (byte)205);
            }
        }

        return ImageCodec.EncodePng(new Bitmap(side, side, 3, bytes));
    }

    public static async Task<HttpResponseMessage> SendAsync(Visitor visitor, byte[] file, string name)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await visitor.Http.PostAsync($"/api/identity-photos?name={Uri.EscapeDataString(name)}", content, TestContext.Current.CancellationToken);
    }

    /// <summary>So many photos in the visitor's set.</summary>
    public static async Task AddAsync(Visitor visitor, int count)
    {
        for (var number = 0; number < count; number++) Assert.Equal(HttpStatusCode.Created, (await SendAsync(visitor, Ball(number), $"ball-{number}.png")).StatusCode);
    }
}
