namespace Maquette.Web.Features.Gallery;

/// <summary>What hangs first in the gallery; assets that lack what is asked for hang last, newest first.</summary>
public enum GalleryOrder
{
    Newest,
    Rating,
    Match,
}

/// <summary>How addresses and people name an order.</summary>
public static class GalleryOrders
{
    public static IReadOnlyList<(GalleryOrder Order, string Label)> All { get; } =
        [(GalleryOrder.Newest, "Newest first"), (GalleryOrder.Rating, "Best rated first"), (GalleryOrder.Match, "Best prompt match first")];

    /// <returns>null for the order that is meant when an address names none</returns>
    public static string? Word(GalleryOrder order) => order == GalleryOrder.Newest ? null : order.ToString().ToLowerInvariant();

    /// <summary>An unknown word is no order, and means the newest.</summary>
    public static GalleryOrder Of(string? word) => All.FirstOrDefault(known => Word(known.Order) == word).Order;
}
