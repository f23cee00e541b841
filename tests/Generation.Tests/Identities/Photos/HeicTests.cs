using Maquette.Generation.Identities.Photos;

namespace Maquette.Generation.Tests.Identities.Photos;

public sealed class HeicTests
{
    [Fact]
    public void Take_Heic_IsCutOutLikeAnyPhoto()
    {
        var photo = Samples.Take(Convert.FromBase64String(Robot), "IMG_0001.HEIC");

        Assert.Equal((128, 128), (photo.Width, photo.Height));
        var (inside, outside) = (photo.Mask[64 * 128 + 64], photo.Mask[5 * 128 + 5]);
        Assert.Equal((255, 0), (inside, outside));
    }

    /// <summary>A toy robot before a wall, 128 × 128, HEVC.</summary>
    private const string Robot =
        "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUJtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFmAA" +
        "EAAAAAAAACpQAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAwmlwcnAAAACkaXBjbwAAAHhodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMA" +
        "AAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoBAgIFlupJKa5uBAQMCAAAADAIAAAAMAhCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAIAAAACAAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAA" +
        "AAAAAAAAEAAQOBAoMAAAKtbWRhdAAAAqEoAa82WqMflwi8UsH33//FljphfafeXWP0yDAV76heDRHsM8WKC4Qaji2/7fyzzFhZjtr8aof39QwnTmB134Q7a/JNPqp2+WZPb6i6e9iNjFNjJSAQqSuP" +
        "uIqyl5VuOVMwsAqL/gBjp0Dw8plJsKlfugT5IDtfHs+KAZeimWJkSBx3BzrEg9ki6nuiFPdxNrpIe5LDZ32C3Ly6p8hOKVUL6yHdeARuT2/S3yduoBXBOECaQ8Eq7b+J/CyyJvg/ONC9MX9My971mC" +
        "sUu2RVZr0ewifL6Q4vA7XoKlNPncBo9BdLvHHLcFAVqs4WrTPrimTnrz3FmjcAA0BoScJLlMmZQMq2xdN7IKBrPJHQyzT1ra2qpAlgR8hJy3YUwXRqV21iUgS02ClCwzUe/bdem7xkFCNLo0fpwDjy" +
        "eXdU3oKIBmQ/tcDd8svamwxwodO4k1mj5ecoKKx87j0NaDIW1XM83+mstcCOympfQYeorexw8zb4z5OyCxR1ElVzsUM3Mzo+jkbznVsIUpFrLZ0uieuYbbkGM4BZAQu/JE0b8u3GHGZHowoZpjcZgW" +
        "k4Chr5Da6cdW8qAmZoqXZaGRQc3Pbmpli+IUlaG1IttpLTVHgDTpsYtH+J8M5Cm7i8y+nlmAjRgg/tqZKz1Old0xN4EdLyrsZqFMJhHYBs0F08UzByNn9Tafbz6o9CJle3vAka3Z4gmdxwgknswvNk" +
        "ajqcCqXVL4UFfHBkNJVhEnPWqOR0Ybbskp78jvHibiZlhMHCxcB4Y9KSATxGINnbQHE7TEv3/7FG4g+9KUXByZWrYQafPtvifpv2E0RamnSqzWrFWxmyriCKgI7D7+Ibunl30A2SIQOjoAP1QSTUT+" +
        "GTTZfQt5zj/zKLaWIw0hpytn8qWyMg";
}
