using Maquette.Data.Assets;
using Maquette.Data.Jobs;

namespace Maquette.Data.Tests;

internal static class JobEnds
{
    public static JobEnd Made(Guid job, int? promptMatch = null) => new JobEnd.Succeeded(AssetFiles.FolderOf(job), Vertices: 8, Faces: 12, Bytes: 1000, promptMatch);
}
