namespace Maquette.Scene.Rendering;

/// <summary>Which cells of a cubic lattice over [−radius, radius]³ may hold something; x runs fastest.</summary>
internal readonly record struct OccupancyCells(byte[] Occupied, int Resolution, float Radius);
